import type { ShownPreview, ShownRow } from '@co-so/api';
import { dayText, hostTypeNames, unitKindNames } from '@co-so/domain';
import type { PlanChangeKind } from '@co-so/domain';
import { Mark } from '../../ui/mark.tsx';
import type { Tone } from '../../ui/mark.tsx';
import { ScrollFrame } from '../../ui/scroll-frame.tsx';
import type { NameOf } from '../plan-text.ts';
import { listed } from './step-text.ts';

type Run = NonNullable<ShownPreview['preview']>;

interface PlanTreesProps {
  readonly run: Pick<Run, 'day' | 'rows' | 'before' | 'after'>;
  readonly nameOf: NameOf;
}

/** What the plan touches, without it and with it on the day of its last step; what changes is said in words. */
export function PlanTrees({ run, nameOf }: PlanTreesProps) {
  const rows = new Map(run.rows.map((row) => [row.unitId, row]));
  return (
    <div className="plan-trees">
      <Side title="Trước" lines={run.before} rows={rows} side="before" nameOf={nameOf} />
      <Side title={`Sau, ngày ${dayText(run.day)}`} lines={run.after} rows={rows} side="after" nameOf={nameOf} />
    </div>
  );
}

interface SideProps {
  readonly title: string;
  readonly lines: Run['before'];
  readonly rows: ReadonlyMap<string, ShownRow>;
  readonly side: 'before' | 'after';
  readonly nameOf: NameOf;
}

function Side({ title, lines, rows, side, nameOf }: SideProps) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ScrollFrame label={`Các tổ chức, ${title.toLowerCase()}`}>
        <ul className="plan-tree">
          {lines.map(({ unitId, depth }) => {
            const row = rows.get(unitId);
            const unit = row?.[side];
            if (!row || !unit) return null;
            return (
              <li key={unitId} style={{ marginInlineStart: `${depth}rem` }}>
                <span className={row.changes.length > 0 ? 'plan-touched' : undefined}>{unit.name}</span>
                <small className="soft">{unitKindNames[unit.kind]}</small>
                {row.changes.map((change) => {
                  const said = side === 'before' ? leaving(change, row, nameOf) : coming(change, row, nameOf);
                  return (
                    said && (
                      <Mark key={change} tone={said.tone}>
                        {said.text}
                      </Mark>
                    )
                  );
                })}
              </li>
            );
          })}
        </ul>
      </ScrollFrame>
    </section>
  );
}

interface Said {
  readonly tone: Tone;
  readonly text: string;
}

/** What is to happen to a unit as it stands without the plan. */
function leaving(change: PlanChangeKind, row: ShownRow, nameOf: NameOf): Said | undefined {
  const successors = listed(row.successorIds.filter((id) => id !== row.unitId).map(nameOf));
  switch (change) {
    case 'merged':
      return { tone: 'warn', text: `nhập vào ${successors}` };
    case 'split':
      return { tone: 'warn', text: `${row.after ? 'có phần tách thành' : 'chia thành'} ${successors}` };
    case 'dissolved':
      return { tone: 'bad', text: 'giải thể' };
    case 'disbanded':
      return { tone: 'bad', text: 'giải tán' };
    case 'moved':
      return { tone: 'changed', text: `chuyển về ${placeOf(row.after, nameOf)}` };
    case 'renamed':
    case 'kindChanged':
    case 'hostTypeChanged':
    case 'codeChanged':
    case 'receives':
    case 'founded':
      return undefined;
  }
}

/** What has happened to a unit as it stands with the plan. */
function coming(change: PlanChangeKind, row: ShownRow, nameOf: NameOf): Said | undefined {
  const { before } = row;
  switch (change) {
    case 'founded':
      return { tone: 'good', text: 'mới lập' };
    case 'renamed':
      return { tone: 'changed', text: `tên trước: ${before?.name ?? ''}` };
    case 'kindChanged':
      return { tone: 'changed', text: `trước là ${before ? unitKindNames[before.kind] : ''}` };
    case 'hostTypeChanged':
      return { tone: 'changed', text: `loại hình ${hostOf(row.after)}, trước ${hostOf(before)}` };
    case 'codeChanged':
      return { tone: 'changed', text: `mã ${row.after?.code ?? 'không có'}, trước ${before?.code ?? 'không có'}` };
    case 'moved':
      return { tone: 'changed', text: `chuyển từ ${placeOf(before, nameOf)}` };
    case 'receives':
      return { tone: 'good', text: 'nhận tổ chức nhập vào' };
    case 'split':
      return { tone: 'warn', text: 'còn lại sau khi tách' };
    case 'merged':
    case 'dissolved':
    case 'disbanded':
      return undefined;
  }
}

function hostOf(side: ShownRow['before']): string {
  return side?.hostType ? hostTypeNames[side.hostType] : 'chưa ghi';
}

function placeOf(side: ShownRow['before'], nameOf: NameOf): string {
  return side?.parentId ? nameOf(side.parentId) : 'đứng đầu';
}
