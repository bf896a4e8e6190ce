import { Button, Group, NativeSelect } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { FindingPart, FoundUnit, ShownFinding } from '@co-so/api';
import { dayText, numberText, unitKinds } from '@co-so/domain';
import type { CivilDate, UnitKind, UnknownOfUnit } from '@co-so/domain';
import { ButtonLink } from '../ui/button-link.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { DayInput } from '../ui/day-input.tsx';
import { Empty } from '../ui/empty.tsx';
import { Page } from '../ui/page.tsx';
import { Panel } from '../ui/panel.tsx';
import { findingsQuery } from './queries.ts';
import type { FindingSearch } from './structure-search.ts';
import { consentMark, FindingText } from './unit/finding-list.tsx';
import { UnreadDay } from './unread-day.tsx';
import { kindText } from './unit-text.ts';
import './unit/unit.css';

/** It goes on by itself until so many units more are shown, or so many requests more are answered. */
const unitsAtOnce = 50;
const requestsAtOnce = 3;

interface FindingsPageProps {
  readonly day: CivilDate;
  /** What the address gives for the day and is none. */
  readonly unread: string | undefined;
  readonly under: { readonly id: string; readonly name: string } | undefined;
  readonly search: FindingSearch;
  readonly onSearch: (search: FindingSearch) => void;
}

/** What the rules of a day say of the units of a branch, and of how many nothing can be said yet. */
export function FindingsPage({ day, unread, under, search, onSearch }: FindingsPageProps) {
  const { data, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = useSuspenseInfiniteQuery(
    findingsQuery(day, search),
  );
  const units = data.pages.flatMap((page) => page.units);
  const { length: answered } = data.pages;
  const [wanted, setWanted] = useState({ units: unitsAtOnce, requests: requestsAtOnce });
  const isWanted = units.length < wanted.units && answered < wanted.requests;
  const isGoingOn = hasNextPage && isWanted && !isFetchNextPageError;
  useEffect(() => {
    if (isGoingOn && !isFetchingNextPage) void fetchNextPage();
  }, [isGoingOn, isFetchingNextPage, fetchNextPage]);
  const examined = data.pages.reduce((sum, page) => sum + page.examined, 0);
  const lacking = (what: UnknownOfUnit) => data.pages.reduce((sum, page) => sum + page.unknown[what], 0);
  const goOn = () => {
    setWanted({ units: units.length + unitsAtOnce, requests: answered + requestsAtOnce });
    void fetchNextPage();
  };
  return (
    <Page
      title="Điều cần xem về tổ chức"
      lead={`${under ? `${under.name} và tổ chức bên dưới` : 'Mọi tổ chức được xem'}, ngày ${dayText(day)}.`}
      actions={
        <Group gap="sm" align="end">
          <ButtonLink to="/to-chuc" search={{ ngay: day, ...(under && { duoi: under.id }) }} variant="default">
            Cây tổ chức
          </ButtonLink>
          <DayInput label="Xem tại ngày" value={day} onChange={(ngay) => onSearch({ ...search, ngay })} />
        </Group>
      }
    >
      <UnreadDay given={unread} shown={day} />
      <Panel title="Chưa kết luận được">
        <Unknowns lacking={lacking} />
      </Panel>
      <Panel title="Cần xem">
        <FindingFilter choices={data.pages[0]?.choices ?? []} search={search} onSearch={onSearch} />
        <p role="status">
          Đã xem {numberText(examined)}
          {totalText(data.pages[0]?.total ?? null, examined)} tổ chức, {numberText(units.length)} tổ chức có điều cần
          xem
          {isGoingOn ? '; đang xem tiếp…' : '.'}
        </p>
        {[...groupsOf(units)].map(([key, { finding, found }]) => (
          <section key={key} className="finding-group">
            <h3>
              <FindingText finding={finding} />
            </h3>
            <FoundTable caption={`${numberText(found.length)} tổ chức`} units={found} of={finding} day={day} />
          </section>
        ))}
        {hasNextPage && !isGoingOn && (
          <Button mt="md" variant="default" onClick={goOn}>
            Xem tiếp
          </Button>
        )}
      </Panel>
    </Page>
  );
}

function totalText(total: FindingPart['total'], examined: number): string {
  if (total === null || (total.isMore && examined >= total.units)) return '';
  return total.isMore ? ` trong hơn ${numberText(total.units)}` : `/${numberText(total.units)}`;
}

interface FindingFilterProps {
  readonly choices: FindingPart['choices'];
  readonly search: FindingSearch;
  readonly onSearch: (search: FindingSearch) => void;
}

function FindingFilter({ choices, search: { ma, loai, ...rest }, onSearch }: FindingFilterProps) {
  const change = (code: string | undefined, kind: UnitKind | undefined) =>
    onSearch({ ...rest, ...(code && { ma: code }), ...(kind && { loai: kind }) });
  const kindNamed = (value: string) => unitKinds.find((kind) => kind === value);
  return (
    <Group gap="sm" align="end" mb="sm">
      <NativeSelect
        label="Điều cần xem"
        value={ma ?? ''}
        data={[
          { value: '', label: 'Mọi điều' },
          ...choices.map(({ code, text }) => ({ value: code, label: text ?? 'Đứng ở vị trí quy định không cho phép' })),
        ]}
        onChange={({ currentTarget: { value } }) => change(value || undefined, loai)}
      />
      <NativeSelect
        label="Loại tổ chức"
        value={loai ?? ''}
        data={[{ value: '', label: 'Mọi loại' }, ...unitKinds.map((kind) => ({ value: kind, label: kindText(kind) }))]}
        onChange={({ currentTarget: { value } }) => change(ma, kindNamed(value))}
      />
    </Group>
  );
}

const lackingWords: Readonly<Record<UnknownOfUnit, string>> = {
  members: 'thiếu số liệu “Đảng viên”, hoặc chỉ có số của trước ngày nhận sáp nhập, chia tách',
  officialMembers: 'thiếu số liệu “Đảng viên chính thức” cùng ngày với số đảng viên hoặc mới hơn',
  containment: 'đứng ở vị trí mà quy định của ngày này chưa tìm được nguyên văn',
};

function Unknowns({ lacking }: { readonly lacking: (what: UnknownOfUnit) => number }) {
  const known = (['members', 'officialMembers', 'containment'] as const).filter((what) => lacking(what) > 0);
  if (known.length === 0) return <Empty>Đủ số liệu để kết luận về những tổ chức đã xem.</Empty>;
  return (
    <ul>
      {known.map((what) => (
        <li key={what}>
          {numberText(lacking(what))} tổ chức {lackingWords[what]}.
        </li>
      ))}
    </ul>
  );
}

interface Group {
  readonly finding: ShownFinding;
  readonly found: FoundUnit[];
}

/** Each thing that is said once, with all of whom it is said. */
function groupsOf(units: readonly FoundUnit[]): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const unit of units)
    for (const finding of unit.findings) {
      const key = keyOf(finding);
      const group = groups.get(key) ?? { finding, found: [] };
      group.found.push(unit);
      groups.set(key, group);
    }
  return groups;
}

function keyOf({ ruleSet, code, text, parentKind }: ShownFinding): string {
  return `${ruleSet} ${code} ${text} ${parentKind ?? ''}`;
}

function consentOf({ findings }: FoundUnit, of: ShownFinding) {
  return findings.find((one) => keyOf(one) === keyOf(of))?.consent ?? null;
}

function countText(count: number | null, outdatedOn: CivilDate | null): string {
  if (count !== null) return numberText(count);
  return outdatedOn === null ? 'Chưa biết' : `Chưa biết từ ${dayText(outdatedOn)}`;
}

interface FoundTableProps {
  readonly caption: string;
  readonly of: ShownFinding;
  readonly units: readonly FoundUnit[];
  readonly day: CivilDate;
}

function FoundTable({ caption, units, of, day }: FoundTableProps) {
  return (
    <DataTable
      caption={caption}
      rows={units}
      rowKey={({ id }) => id}
      columns={[
        {
          header: 'Tổ chức',
          isLead: true,
          cell: ({ id, name }) => (
            <Link to="/to-chuc/$id" params={{ id }} search={{ ngay: day }}>
              {name}
            </Link>
          ),
        },
        { header: 'Loại', cell: ({ kind }) => kindText(kind) },
        { header: 'Thuộc', cell: ({ parentName }) => parentName ?? 'Đứng đầu phạm vi được xem' },
        {
          header: 'Đảng viên',
          isNumber: true,
          cell: ({ members, outdatedOn }) => countText(members, outdatedOn),
        },
        {
          header: 'Chính thức',
          isNumber: true,
          cell: ({ officialMembers, outdatedOn }) => countText(officialMembers, outdatedOn),
        },
        ...(of.asksConsent
          ? [{ header: 'Văn bản đồng ý', cell: (unit: FoundUnit) => consentMark(consentOf(unit, of)) }]
          : []),
      ]}
    />
  );
}
