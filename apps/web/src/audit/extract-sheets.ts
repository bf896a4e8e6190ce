import type { AuditExtract, ShownEntry } from '@co-so/api';
import { auditSubject, momentText, numberText } from '@co-so/domain';
import type { Sheet } from '@co-so/domain';
import { actionText, kindWords, subjectText } from './audit-text.ts';
import { changesIn } from './entry-changes.ts';
import type { narrowingText } from './narrowing-text.ts';
import { usedGrantText } from './used-grant.ts';

/** The list as a workbook: what it is an extract of and how that is checked, then its lines as they were shown. */
export function extractSheets(
  extract: AuditExtract,
  narrowing: ReturnType<typeof narrowingText>,
): readonly [about: Sheet, lines: Sheet] {
  return [
    aboutSheet(extract, narrowing),
    { name: 'Các dòng', rows: [headers, ...extract.entries.map(rowIn(extract))] },
  ];
}

function aboutSheet(
  { officeName, takenAt, takenBy, head, entries, next }: AuditExtract,
  narrowing: ReturnType<typeof narrowingText>,
): Sheet {
  const masked = entries.filter(({ isMasked }) => isMasked).length;
  return {
    name: 'Bản trích',
    rows: [
      ['Bản trích nhật ký', officeName],
      ['Lấy lúc', momentText(takenAt)],
      ['Người lấy', takenBy.title],
      ['Phạm vi', 'Phần nhật ký mà người lấy được xem'],
      ['Điều kiện lọc', narrowing.map(([name, text]) => `${name}: ${text}`).join('; ') || 'không lọc'],
      ['Số dòng', entries.length],
      ['Từ dòng đến dòng', boundsText(entries)],
      ['Còn dòng cũ hơn', next === null ? 'không' : `có: các dòng trước dòng ${numberText(next)} ở tệp tiếp theo`],
      ['Số dòng có phần che (•••)', masked],
      ['Nhật ký đã khóa sổ đến dòng', head ? head.sequence : 'chưa khóa dòng nào'],
      ...(head
        ? [
            ['Mã khóa sổ của dòng đó', head.hash],
            ['Khóa lúc', momentText(head.sealedAt)],
          ]
        : []),
      ['Kiểm tra', checkingText],
    ],
  };
}

const checkingText =
  'Đây là bản trích, tự nó không kiểm tra được: dòng bị bỏ hay sửa trong tệp này không lộ ra. Người được xuất toàn bộ nhật ký (quản trị) lấy toàn bộ ở trang Nhật ký và kiểm tra tệp đó bằng lệnh “npm run verify-audit -- TỆP”; mỗi dòng ở đây có số dòng và mã khóa sổ để đối chiếu với tệp đó.';

function boundsText(entries: AuditExtract['entries']): string {
  const [newest, oldest] = [entries[0], entries.at(-1)];
  return newest && oldest ? `${numberText(oldest.sequence)} đến ${numberText(newest.sequence)}` : 'không có dòng nào';
}

const headers = [
  'Dòng',
  'Lúc',
  'Người làm',
  'Họ tên người làm',
  'Việc',
  'Loại',
  'Với',
  'Chủ tài khoản',
  'Tổ chức',
  'Nội dung thay đổi',
  'Lý do',
  'Có phần che',
  'Theo vai trò',
  'Mã yêu cầu',
  'Mã khóa sổ',
];

function rowIn({ people, grants }: AuditExtract): (entry: ShownEntry) => Sheet['rows'][number] {
  const nameOf = (id: string | undefined) => {
    const person = people.find((one) => one.id === id);
    return person ? `${person.name} (${person.userName})` : null;
  };
  return (entry) => {
    const { thing, key } = auditSubject(entry.subject) ?? {};
    return [
      entry.sequence,
      momentText(entry.at),
      entry.actor.title,
      nameOf(entry.actor.id),
      actionText(entry.action),
      kindWords[entry.kind],
      subjectText(entry.subject),
      thing === 'account' ? nameOf(key) : null,
      entry.unitName ?? entry.unitId,
      changeText(entry),
      entry.reason,
      entry.isMasked ? 'có' : null,
      usedGrantText(entry, { grants, people }) ?? null,
      entry.requestId,
      entry.seal ? entry.seal.hash : 'chưa khóa sổ',
    ];
  };
}

function changeText({ before, after }: ShownEntry): string {
  return changesIn(before, after)
    .map((change) => `${change.label}: ${change.before ? `${change.before} → ` : ''}${change.after || '(bỏ)'}`)
    .join('\n');
}
