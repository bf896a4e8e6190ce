import { Button } from '@mantine/core';
import { numberText } from '@co-so/domain';
import type { Replay, ReplayChange, ReplaySame } from '@co-so/domain';
import { useState } from 'react';
import { Unfolded } from '../../ui/unfolded.tsx';
import { movesOf, replayedSheet, sideText, subjectText } from './moves.ts';
import type { Move } from './moves.ts';
import { PagedTable } from './paged-table.tsx';
import { countsText } from './replay-counts.ts';
import { RowTraces } from './row-traces.tsx';
import type { ReplayBy } from './row-traces.tsx';

interface ReplayedRowsProps extends ReplayBy {
  readonly found: Replay;
}

/** Who would change, then who would not; of each every step of both results. */
export function ReplayedRows({ before, after, found }: ReplayedRowsProps) {
  const by = { before, after };
  const changed = found.changes.filter((row) => row.kind === 'changed');
  const unfit = found.changes.filter((row) => row.kind === 'unfit');
  const toDecide = found.unchanged.filter(isToDecide);
  const others = found.unchanged.filter((row) => !isToDecide(row));
  return (
    <>
      <p role="status">
        {countsText('kết quả', {
          evaluated: found.evaluated,
          changed: changed.length,
          unfit: unfit.length,
          toDecide: toDecide.length,
          same: others.length,
        })}
      </p>
      <Moves moves={movesOf(changed, by)} />
      {found.evaluated > 0 && <ListButton found={found} {...by} />}
      {changed.length > 0 && <ResultTable caption="Kết quả khác đi theo dự thảo" rows={changed} {...by} />}
      {unfit.length > 0 && <UnfitTable rows={unfit} {...by} />}
      {toDecide.length > 0 && (
        <ResultTable caption="Kết quả cần người quyết định, không đổi theo dự thảo" rows={toDecide} {...by} />
      )}
      {others.length > 0 && (
        <Unfolded className="source-note" summary={`Kết quả không đổi mức (${numberText(others.length)})`}>
          <ResultTable caption="Kết quả không đổi mức" rows={others} {...by} />
        </Unfolded>
      )}
    </>
  );
}

/** A person decides under the draft, as then: what was decided is shown, and stands. */
function isToDecide({ after }: ReplaySame): boolean {
  return after?.outcome === 'manual';
}

/** How many go where, before each of them is named. */
function Moves({ moves }: { readonly moves: readonly Move[] }) {
  if (moves.length === 0) return null;
  return (
    <ul>
      {moves.map(({ from, to, count }) => (
        <li key={`${from} ${to}`}>
          {from} → {to}: <strong>{numberText(count)}</strong>
        </li>
      ))}
    </ul>
  );
}

/** All of it as a file that is made here, of what was put in here: the office keeps nothing and gives nothing. */
function ListButton({ found, ...by }: ReplayedRowsProps) {
  const [failure, setFailure] = useState('');
  const save = async () => {
    const { saveWorkbook } = await import('../../ui/workbook.ts');
    await saveWorkbook('ket-qua-chay-lai.xlsx', [replayedSheet(found, by)], 'nothing');
  };
  return (
    <p className="short-cuts">
      <Button
        variant="default"
        onClick={() =>
          void save().then(
            () => setFailure(''),
            () => setFailure('Chưa lập được tệp. Đề nghị thử lại.'),
          )
        }
      >
        Tải danh sách đầy đủ (Excel)
      </Button>
      {failure !== '' && <span role="alert">{failure}</span>}
    </p>
  );
}

interface ResultTableProps extends ReplayBy {
  readonly caption: string;
  readonly rows: readonly Exclude<ReplayChange | ReplaySame, { readonly kind: 'unfit' }>[];
}

function ResultTable({ caption, rows, ...by }: ResultTableProps) {
  return (
    <PagedTable
      caption={caption}
      rows={rows}
      columns={[
        ...leadColumns(by),
        { header: 'Kỳ đó', cell: (row) => sideText(row, 'before', by) },
        { header: 'Theo dự thảo', cell: (row) => sideText(row, 'after', by) },
      ]}
    >
      {(row) => <RowTraces row={row} {...by} />}
    </PagedTable>
  );
}

function UnfitTable({ rows, ...by }: ReplayBy & { readonly rows: readonly ReplayChange[] }) {
  return (
    <PagedTable
      caption="Kết quả không chạy được"
      rows={rows}
      columns={[...leadColumns(by), { header: 'Chỗ phải sửa', cell: (row) => sideText(row, 'after', by) }]}
    />
  );
}

/** Whose the result is, and of which kind where there are several. */
function leadColumns(by: ReplayBy) {
  const lead = { header: 'Mã', isLead: true, cell: ({ result }: ReplayChange | ReplaySame) => result.id };
  const kind = { header: 'Đối tượng', cell: (row: ReplayChange | ReplaySame) => subjectText(row, by) };
  return by.after.table.subjects.length > 1 ? [lead, kind] : [lead];
}
