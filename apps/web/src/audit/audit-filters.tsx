import { Button, Select } from '@mantine/core';
import { auditActions, auditKinds, vietnamDay } from '@co-so/domain';
import type { Instant } from '@co-so/domain';
import { DayInput } from '../ui/day-input.tsx';
import type { PersonField } from '../ui/person-field.ts';
import { searchable } from '../ui/searchable.ts';
import { isNarrowed } from './audit-search.ts';
import type { AuditSearch } from './audit-search.ts';
import { actionWords, kindWords, subjectText } from './audit-text.ts';
import { underText } from './narrowing-text.ts';
import type { UnitField } from './unit-field.ts';

interface AuditFiltersProps {
  readonly search: AuditSearch;
  readonly now: Instant;
  /** Whoever it is narrowed to, in words. */
  readonly actor: string;
  readonly unit: { readonly id: string; readonly name: string } | null;
  readonly unitField: UnitField | undefined;
  readonly personField: PersonField | undefined;
  readonly onSearch: (search: AuditSearch) => void;
}

const actions = auditActions.map((value) => ({ value, label: actionWords[value] }));
const kinds = auditKinds.map((value) => ({ value, label: kindWords[value] }));

/** What the list is narrowed to; whoever, whatever and wherever also by pressing them in the list. */
export function AuditFilters({
  search,
  now,
  actor,
  unit,
  unitField: Unit,
  personField: Person,
  onSearch,
}: AuditFiltersProps) {
  const { before: _, ...filters } = search;
  const today = vietnamDay(now);
  const put = (changed: AuditSearch) => onSearch({ ...filters, ...changed });
  const without = (name: keyof AuditSearch) => {
    const { [name]: _left, ...rest } = filters as AuditSearch;
    onSearch(rest);
  };
  const chosen = [
    filters.actor !== undefined && { name: 'actor' as const, text: actor },
    filters.unit !== undefined && { name: 'unit' as const, text: underText(unit?.name) },
    filters.subject !== undefined && { name: 'subject' as const, text: subjectText(filters.subject) },
  ].filter((one) => one !== false);
  return (
    <div className="audit-filters no-print">
      <DayInput
        label="Từ ngày"
        value={filters.from ?? null}
        max={filters.to ?? today}
        onChange={(from) => put({ from })}
        open={{ text: 'từ đầu', onOpen: () => without('from') }}
      />
      <DayInput
        label="Đến ngày"
        value={filters.to ?? null}
        {...(filters.from && { min: filters.from })}
        max={today}
        onChange={(to) => put({ to })}
        open={{ text: 'hôm nay', onOpen: () => without('to') }}
      />
      <Select
        label="Việc"
        placeholder="Mọi việc"
        clearable
        {...searchable}
        searchable
        data={actions}
        value={filters.action ?? null}
        onChange={(value) => {
          const action = auditActions.find((one) => one === value);
          if (action) put({ action });
          else without('action');
        }}
        nothingFoundMessage="Không có mục nào khớp"
      />
      <Select
        label="Loại"
        placeholder="Mọi loại"
        clearable
        data={kinds}
        value={filters.kind ?? null}
        onChange={(value) => {
          const kind = auditKinds.find((one) => one === value);
          if (kind) put({ kind });
          else without('kind');
        }}
      />
      {Unit && (
        <Unit
          label="Tổ chức và bên dưới"
          unit={unit}
          onUnit={({ id }) => put({ unit: id })}
          none={{ text: 'Tất cả', onChoose: () => without('unit') }}
        />
      )}
      {Person && <Person label="Người làm" onPerson={({ id }) => put({ actor: id })} />}
      {chosen.map(({ name, text }) => (
        <Button key={name} variant="default" onClick={() => without(name)} aria-label={`Bỏ lọc: ${text}`}>
          Chỉ {text} ✕
        </Button>
      ))}
      {isNarrowed(search) && (
        <Button variant="subtle" onClick={() => onSearch({})}>
          Bỏ mọi điều kiện lọc
        </Button>
      )}
    </div>
  );
}
