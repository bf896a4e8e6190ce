import { Button, Group } from '@mantine/core';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { FoundUnit, ShownFinding } from '@co-so/api';
import { dayText, numberText } from '@co-so/domain';
import type { CivilDate, UnknownOfUnit } from '@co-so/domain';
import { ButtonLink } from '../ui/button-link.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { DayInput } from '../ui/day-input.tsx';
import { Empty } from '../ui/empty.tsx';
import { Page } from '../ui/page.tsx';
import { Panel } from '../ui/panel.tsx';
import { findingsQuery } from './queries.ts';
import type { StructureSearch } from './structure-search.ts';
import { consentMark, FindingText } from './unit/finding-list.tsx';
import { UnreadDay } from './unread-day.tsx';
import { kindText } from './unit-text.ts';
import './unit/unit.css';

interface FindingsPageProps {
  readonly day: CivilDate;
  /** What the address gives for the day and is none. */
  readonly unread: string | undefined;
  readonly under: { readonly id: string; readonly name: string } | undefined;
  readonly onSearch: (changed: StructureSearch) => void;
}

/** What the rules of a day say of the units of a branch, and of how many nothing can be said yet. */
export function FindingsPage({ day, unread, under, onSearch }: FindingsPageProps) {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useSuspenseInfiniteQuery(
    findingsQuery(day, under?.id),
  );
  const units = data.pages.flatMap((page) => page.units);
  const examined = data.pages.reduce((sum, page) => sum + page.examined, 0);
  const lacking = (what: UnknownOfUnit) => data.pages.reduce((sum, page) => sum + page.unknown[what], 0);
  return (
    <Page
      title="Điều cần xem về tổ chức"
      lead={`${under ? `${under.name} và tổ chức bên dưới` : 'Mọi tổ chức được xem'}, ngày ${dayText(day)}.`}
      actions={
        <Group gap="sm" align="end">
          <ButtonLink to="/to-chuc" search={{ ngay: day, ...(under && { duoi: under.id }) }} variant="default">
            Cây tổ chức
          </ButtonLink>
          <DayInput label="Xem tại ngày" value={day} onChange={(ngay) => onSearch({ ngay })} />
        </Group>
      }
    >
      <UnreadDay given={unread} shown={day} />
      <Panel title="Chưa kết luận được">
        <Unknowns lacking={lacking} />
      </Panel>
      <Panel title="Cần xem">
        <p role="status">
          Đã xem {numberText(examined)} tổ chức, {numberText(units.length)} tổ chức có điều cần xem
          {hasNextPage ? '; còn tổ chức chưa xem.' : '.'}
        </p>
        {[...groupsOf(units)].map(([key, { finding, found }]) => (
          <section key={key} className="finding-group">
            <h3>
              <FindingText finding={finding} />
            </h3>
            <FoundTable caption={`${numberText(found.length)} tổ chức`} units={found} of={finding} day={day} />
          </section>
        ))}
        {hasNextPage && (
          <Button mt="md" variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Xem tiếp
          </Button>
        )}
      </Panel>
    </Page>
  );
}

const lackingWords: Readonly<Record<UnknownOfUnit, string>> = {
  members: 'chưa có số đảng viên, nên chưa kết luận được về quy mô',
  officialMembers: 'chỉ biết tổng số đảng viên, chưa biết số chính thức',
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
          cell: ({ members }) => (members === null ? 'Chưa biết' : numberText(members)),
        },
        ...(of.asksConsent
          ? [{ header: 'Văn bản đồng ý', cell: (unit: FoundUnit) => consentMark(consentOf(unit, of)) }]
          : []),
      ]}
    />
  );
}
