import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { AuditList } from '@co-so/api';
import { numberText } from '@co-so/domain';
import type { Instant } from '@co-so/domain';
import { Empty } from '../ui/empty.tsx';
import { Page } from '../ui/page.tsx';
import '../ui/pager.css';
import { Panel } from '../ui/panel.tsx';
import type { PersonField } from '../ui/person-field.ts';
import { AuditFilters } from './audit-filters.tsx';
import type { AuditSearch } from './audit-search.ts';
import { AuditTable } from './audit-table.tsx';
import { knownText, tailText } from './audit-text.ts';
import './audit.css';
import { TakeList } from './take-list.tsx';
import type { UnitField } from './unit-field.ts';
import { auditQuery, exportAddress } from './queries.ts';

interface AuditPageProps {
  readonly search: AuditSearch;
  readonly now: Instant;
  /** The unit that is chosen, by its name; null where none is. */
  readonly unit: { readonly id: string; readonly name: string } | null;
  /** Undefined where there is nothing of it to be chosen, or not for whoever looks. */
  readonly unitField: UnitField | undefined;
  readonly personField: PersonField | undefined;
  readonly onSearch: (search: AuditSearch) => void;
}

/** Who did what: the list for those who may see it, and whether all of it is sealed. */
export function AuditPage({ search, now, unit, unitField, personField, onSearch }: AuditPageProps) {
  const { data } = useSuspenseQuery(auditQuery(search));
  const { before: _, ...filters } = search;
  return (
    <Page
      title="Nhật ký"
      lead={`Ai đã làm gì, lúc nào. Dòng đã khóa sổ thì không ai sửa, bỏ mà không bị phát hiện. ${tailText(data.tail, now)} ${knownText(data.tail)}`}
      actions={
        data.allowedActions.includes('export-audit') && (
          <Button component="a" href={exportAddress(search)} download variant="default">
            {search.from || search.to ? 'Xuất các ngày này thành tệp' : 'Xuất toàn bộ thành tệp'}
          </Button>
        )
      }
    >
      <Panel title="Các việc đã ghi">
        <AuditFilters
          search={search}
          now={now}
          actor={actorText(search, data)}
          unit={unit}
          unitField={unitField}
          personField={personField}
          onSearch={onSearch}
        />
        {(data.entries.length > 0 || data.next !== null) && (
          <TakeList
            key={JSON.stringify(filters)}
            search={filters}
            names={{ actor: actorText(search, data), unit: unit?.name }}
          />
        )}
        {data.entries.length > 0 ? (
          <AuditTable list={data} onNarrow={(chosen) => onSearch({ ...filters, ...chosen })} />
        ) : (
          <Empty>{emptyText(data)}</Empty>
        )}
        <nav className="pager" aria-label="Các trang của danh sách">
          <Button variant="default" disabled={search.before === undefined} onClick={() => onSearch(filters)}>
            Mới nhất
          </Button>
          <Button
            variant="default"
            disabled={data.next === null}
            onClick={() => data.next !== null && onSearch({ ...filters, before: data.next })}
          >
            Cũ hơn
          </Button>
        </nav>
      </Panel>
    </Page>
  );
}

/** Whoever the list is narrowed to, as far as whoever looks may know. */
function actorText({ actor }: AuditSearch, { people, entries }: AuditList): string {
  const person = people.find(({ id }) => id === actor);
  return person?.name ?? entries.find((entry) => entry.actor.id === actor)?.actor.title ?? 'một người';
}

function emptyText({ next }: AuditList): string {
  return next === null
    ? 'Không có dòng nào khớp.'
    : `Trong các dòng từ ${numberText(next)} trở lên không có dòng nào khớp. Bấm “Cũ hơn” để tìm tiếp.`;
}
