import type { ShownEntry } from '@co-so/api';
import { missingText } from '@co-so/domain';
import { DataTable } from '../ui/data-table.tsx';
import { changesIn } from './entry-changes.ts';

/** What is otherwise after an entry, beside what was there before it. */
export function ChangeList({ entry }: { readonly entry: Pick<ShownEntry, 'before' | 'after'> }) {
  const changes = changesIn(entry.before, entry.after);
  if (changes.length === 0) return null;
  return (
    <DataTable
      caption="Nội dung thay đổi"
      rows={changes}
      rowKey={({ label }) => label}
      columns={[
        { header: 'Nội dung', isLead: true, cell: ({ label }) => label },
        { header: 'Trước', cell: ({ before }) => before || missingText },
        { header: 'Sau', cell: ({ after }) => after || missingText },
      ]}
    />
  );
}
