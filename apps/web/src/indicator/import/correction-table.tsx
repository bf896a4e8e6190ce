import { useState } from 'react';
import { momentText, numberText, periodText } from '@co-so/domain';
import type { Correction } from '@co-so/domain';
import { placeText } from '../../place-text.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { Pager } from '../../ui/pager.tsx';
import { changesBetween, figureLines, targetLines, titleOf } from '../lines.ts';
import type { Line } from '../lines.ts';

const pageSize = 25;

const columns: readonly Column<Correction>[] = [
  {
    header: 'Số liệu',
    isLead: true,
    cell: ({ kind, from }) => `${kind === 'target' ? 'Chỉ tiêu: ' : ''}${titleOf(from)}, ${periodText(from.period)}`,
  },
  { header: 'Tổ chức', cell: ({ unitName }) => unitName },
  { header: 'Chỗ trong tệp', cell: ({ at }) => placeText(at) },
  {
    header: 'Đang có',
    cell: (correction) => (
      <>
        <strong>{linesOf(correction).before[0]?.text}</strong>
        <br />
        <span className="soft">
          {correction.from.recordedBy.title} ghi lúc {momentText(correction.from.recordedAt)}
        </span>
      </>
    ),
  },
  { header: 'Trong tệp', cell: (correction) => <Given {...linesOf(correction)} /> },
];

/** What a file would correct: each number that stands, who recorded it, and what the file says instead. */
export function CorrectionTable({ corrections }: { readonly corrections: readonly Correction[] }) {
  const [page, setPage] = useState(1);
  const pages = Math.max(1, Math.ceil(corrections.length / pageSize));
  return (
    <>
      <DataTable
        caption={`${numberText(corrections.length)} số đang có sẽ bị thay bằng số trong tệp`}
        columns={columns}
        rows={corrections.slice((page - 1) * pageSize, page * pageSize)}
        rowKey={({ at }) => at}
      />
      <Pager page={page} pages={pages} onPage={setPage} />
    </>
  );
}

interface Lines {
  readonly before: readonly Line[];
  readonly after: readonly Line[];
}

/** The number, and below it whatever else differs: a correction may leave the number as it is. */
function Given({ before, after }: Lines) {
  const others = changesBetween(before.slice(1), after.slice(1));
  return (
    <>
      <strong>{after[0]?.text}</strong>
      {others.map(({ label, before: earlier, after: later }) => (
        <span key={label} className="soft correction-detail">
          {label}: {earlier || 'trống'} → {later || 'trống'}
        </span>
      ))}
    </>
  );
}

function linesOf(correction: Correction): Lines {
  return correction.kind === 'figure'
    ? { before: figureLines(correction.from), after: figureLines(correction.to) }
    : { before: targetLines(correction.from), after: targetLines(correction.to) };
}
