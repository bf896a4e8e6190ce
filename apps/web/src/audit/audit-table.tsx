import { Link } from '@tanstack/react-router';
import type { AuditList, ShownEntry } from '@co-so/api';
import { auditSubject, missingText, momentText, numberText } from '@co-so/domain';
import { DataTable } from '../ui/data-table.tsx';
import type { Column } from '../ui/data-table.tsx';
import type { AuditSearch } from './audit-search.ts';
import { actionText, kindWords, subjectText } from './audit-text.ts';
import { ChangeList } from './change-list.tsx';
import { SealMark } from './seal-mark.tsx';
import { usedGrantText } from './used-grant.ts';

interface AuditTableProps {
  /** Whoever may not see people is given none of them. */
  readonly list: Pick<AuditList, 'entries' | 'people' | 'grants'>;
  readonly onNarrow: (search: AuditSearch) => void;
}

/** The entries of a page; who, what and where can be pressed to see only those. */
export function AuditTable({ list, onNarrow }: AuditTableProps) {
  const { entries, people } = list;
  const columns: readonly Column<ShownEntry>[] = [
    { header: 'Dòng', isNumber: true, cell: ({ sequence }) => numberText(sequence) },
    { header: 'Lúc', cell: ({ at }) => momentText(at) },
    {
      header: 'Người làm',
      cell: ({ actor }) => (
        <>
          <Narrowing text={actor.title} onPress={() => onNarrow({ actor: actor.id })} />
          <Named id={actor.id} people={people} />
        </>
      ),
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
      cell: ({ subject }) => (
        <>
          <Narrowing text={subjectText(subject)} onPress={() => onNarrow({ subject })} />
          <Named id={accountIn(subject)} people={people} />
        </>
      ),
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
    { header: 'Chi tiết', cell: (entry) => <Particulars entry={entry} list={list} /> },
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

interface NamedProps {
  readonly id: string | undefined;
  readonly people: AuditList['people'];
}

/** Who it was, for whoever may see people: the way to their page. */
function Named({ id, people }: NamedProps) {
  const person = people.find((one) => one.id === id);
  if (!person) return null;
  return (
    <Link to="/can-bo/$id" params={{ id: person.id }} className="audit-person">
      {person.name} <span className="soft user-name">({person.userName})</span>
    </Link>
  );
}

function accountIn(subject: string): string | undefined {
  const { thing, key } = auditSubject(subject) ?? {};
  return thing === 'account' ? key : undefined;
}

function Narrowing({ text, onPress }: { readonly text: string; readonly onPress: () => void }) {
  return (
    <button type="button" className="audit-narrow" title={`Chỉ xem: ${text}`} onClick={onPress}>
      {text}
    </button>
  );
}

function Particulars({ entry, list }: { readonly entry: ShownEntry } & Pick<AuditTableProps, 'list'>) {
  const grant = usedGrantText(entry, list);
  return (
    <details className="audit-particulars">
      <summary>Xem</summary>
      {entry.reason && <p>Lý do: {entry.reason}</p>}
      <ChangeList entry={entry} />
      {entry.isMasked && <p className="soft">Thông tin về người và lý do được che (•••) với vai trò đang dùng.</p>}
      <p className="soft">Mã yêu cầu {entry.requestId}</p>
      {grant && <p className="soft">{grant}</p>}
    </details>
  );
}
