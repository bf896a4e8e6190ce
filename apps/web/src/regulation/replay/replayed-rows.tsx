import { numberText, subjectByTable } from '@co-so/domain';
import type { Replay, ReplayChange, ReplaySame, TableRules } from '@co-so/domain';
import { DataTable } from '../../ui/data-table.tsx';
import { Unfolded } from '../../ui/unfolded.tsx';
import { afterText, beforeText } from './level-text.ts';
import { problemsText } from './problems-text.ts';
import { RowTraces } from './row-traces.tsx';
import type { ReplayBy } from './row-traces.tsx';

interface ReplayedRowsProps extends ReplayBy {
  readonly found: Replay;
}

/** Who would change, then who would not; of each every step of both results. */
export function ReplayedRows({ before, after, found: { evaluated, changes, unchanged } }: ReplayedRowsProps) {
  const toDecide = unchanged.filter(isToDecide);
  const others = unchanged.filter((row) => !isToDecide(row));
  return (
    <>
      <p role="status">
        Đã chạy {numberText(evaluated)} kết quả, {numberText(changes.length)} kết quả khác đi hoặc không chạy được.
      </p>
      {changes.length > 0 && (
        <RowTable caption="Kết quả khác đi theo dự thảo" rows={changes} before={before} after={after} />
      )}
      {changes.map((row, index) => row.kind === 'changed' && <RowTraces key={index} {...{ row, before, after }} />)}
      {toDecide.length > 0 && (
        <RowTable
          caption="Kết quả cần người quyết định, không đổi theo dự thảo"
          rows={toDecide}
          {...{ before, after }}
        />
      )}
      {toDecide.map((row, index) => (
        <RowTraces key={index} {...{ row, before, after }} />
      ))}
      {others.length > 0 && <Unchanged rows={others} before={before} after={after} />}
    </>
  );
}

/** A person decides under the draft, as then: what was decided is shown, and stands. */
function isToDecide({ after }: ReplaySame): boolean {
  return after?.outcome === 'manual';
}

interface UnchangedProps extends ReplayBy {
  readonly rows: readonly ReplaySame[];
}

/** Most results as a rule: shown when they are asked for. */
function Unchanged(props: UnchangedProps) {
  return (
    <Unfolded className="source-note" summary={`Kết quả không đổi mức (${numberText(props.rows.length)})`}>
      <UnchangedRows {...props} />
    </Unfolded>
  );
}

function UnchangedRows({ rows, ...by }: UnchangedProps) {
  return (
    <>
      <RowTable caption="Kết quả không đổi mức" rows={rows} {...by} />
      {rows.map((row, index) => (
        <RowTraces key={index} row={row} {...by} />
      ))}
    </>
  );
}

interface RowTableProps extends ReplayBy {
  readonly caption: string;
  readonly rows: readonly (ReplayChange | ReplaySame)[];
}

function RowTable({ caption, rows, before, after }: RowTableProps) {
  const hasSubjects = after.table.subjects.length > 1;
  const subjectOf = (row: ReplayChange | ReplaySame) => subjectByTable(after, row.result.assessed.subject)?.text ?? '';
  return (
    <DataTable
      caption={caption}
      rows={rows.map((row, index) => ({ row, index }))}
      rowKey={({ index }) => String(index)}
      columns={[
        { header: 'Mã', isLead: true, cell: ({ row }) => row.result.id },
        ...(hasSubjects
          ? [{ header: 'Đối tượng', cell: (one: { readonly row: ReplayChange | ReplaySame }) => subjectOf(one.row) }]
          : []),
        { header: 'Kỳ đó', cell: ({ row }) => sideText(row, 'before', before ?? after) },
        { header: 'Theo dự thảo', cell: ({ row }) => sideText(row, 'after', after) },
      ]}
    />
  );
}

function sideText(row: ReplayChange | ReplaySame, side: 'before' | 'after', by: TableRules): string {
  if (row.kind === 'unfit') return side === 'before' ? '' : problemsText(row.problems);
  const rules = subjectByTable(by, row.result.assessed.subject);
  return side === 'before' ? beforeText(row.before, rules) : afterText(row.after, rules);
}
