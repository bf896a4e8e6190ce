import type { ShownEntry } from '@co-so/api';
import { missingText, momentText, numberText } from '@co-so/domain';
import { DataTable } from '../ui/data-table.tsx';
import type { Column } from '../ui/data-table.tsx';
import type { AuditSearch } from './audit-search.ts';
import { actionText, kindWords, subjectText } from './audit-text.ts';
import { ChangeList } from './change-list.tsx';
import { SealMark } from './seal-mark.tsx';

interface AuditTableProps {
  readonly entries: readonly ShownEntry[];
  readonly onNarrow: (search: AuditSearch) => void;
}

/** The entries of a page; who, what and where can be pressed to see only those. */
export function AuditTable({ entries, onNarrow }: AuditTableProps) {
  const columns: readonly Column<ShownEntry>[] = [
    { header: 'Dòng', isNumber: true, cell: ({ sequence }) => numberText(sequence) },
    { header: 'Lúc', cell: ({ at }) => momentText(at) },
    {
      header: 'Người làm',
      cell: ({ actor }) => <Narrowing text={actor.title} onPress={() => onNarrow({ actor: actor.id })} />,
    },
    {
      header: 'Việc',
      isLead: true,
      cell: ({ action, kind }) => (
        <>
          {actionText(action)}
          {kind !== 'write' && <small className="soft"> {kindWords[kind]}</small>}
        </>
      ),
    },
    {
      header: 'Với',
      cell: ({ subject }) => <Narrowing text={subjectText(subject)} onPress={() => onNarrow({ subject })} />,
    },
    {
      header: 'Tổ chức',
      cell: ({ unitId, unitName }) =>
        unitId === null ? (
          missingText
        ) : (
          <Narrowing text={unitName ?? unitId} onPress={() => onNarrow({ unit: unitId })} />
        ),
    },
    { header: 'Chi tiết', cell: (entry) => <Particulars entry={entry} /> },
    { header: 'Khóa sổ', cell: ({ seal }) => <SealMark seal={seal} /> },
  ];
  return (
    <DataTable
      caption={`${numberText(entries.length)} dòng, mới nhất trước`}
      columns={columns}
      rows={entries}
      rowKey={({ id }) => id}
    />
  );
}

function Narrowing({ text, onPress }: { readonly text: string; readonly onPress: () => void }) {
  return (
    <button type="button" className="audit-narrow" title={`Chỉ xem: ${text}`} onClick={onPress}>
      {text}
    </button>
  );
}

function Particulars({ entry }: { readonly entry: ShownEntry }) {
  return (
    <details className="audit-particulars">
      <summary>Xem</summary>
      {entry.reason && <p>Lý do: {entry.reason}</p>}
      <ChangeList entry={entry} />
      {entry.isMasked && <p className="soft">Thông tin về người và lý do được che (•••) với vai trò đang dùng.</p>}
      <p className="soft">Mã yêu cầu {entry.requestId}</p>
      {entry.delegationId !== null && <p className="soft">Làm theo ủy quyền</p>}
    </details>
  );
}
