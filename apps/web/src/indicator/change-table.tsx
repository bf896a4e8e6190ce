import { missingText } from '@co-so/domain';
import { DataTable } from '../ui/data-table.tsx';
import type { Change } from './lines.ts';

interface ChangeTableProps {
  readonly caption: string;
  readonly beforeHeader: string;
  readonly afterHeader: string;
  readonly changes: readonly Change[];
}

/** Two accounts side by side, only where they differ; each difference is named in words, not by colour. */
export function ChangeTable({ caption, beforeHeader, afterHeader, changes }: ChangeTableProps) {
  return (
    <DataTable
      caption={caption}
      rows={changes}
      rowKey={({ label }) => label}
      columns={[
        { header: 'Nội dung', isLead: true, cell: ({ label }) => label },
        { header: beforeHeader, cell: ({ before }) => before || missingText },
        {
          header: afterHeader,
          cell: (change) => (
            <>
              {change.after || missingText} <span className="change-kind">{kindOf(change)}</span>
            </>
          ),
        },
      ]}
    />
  );
}

function kindOf({ before, after }: Change): string {
  if (before === '') return 'ghi thêm';
  return after === '' ? 'đã bỏ' : 'đã đổi';
}
