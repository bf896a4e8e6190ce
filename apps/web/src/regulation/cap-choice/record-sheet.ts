import type { CapRecord, Cited, Sheet } from '@co-so/domain';
import type { Reading } from '../citation.tsx';

export interface RecordHead {
  readonly group: string;
  readonly document: string;
  readonly grouping: string;
  /** The criteria that candidates were ordered by, a line each. */
  readonly ordered: string;
  /** The way of counting in words, and the clause it rests on. */
  readonly counted: string;
  readonly clause: string;
}

/** The clause as one finds it without this product, and why it may not be taken for law yet. */
export function clauseText({ at, unconfirmed }: Cited, { sources }: Pick<Reading, 'sources'>): string {
  const source = at && sources.find(({ id }) => id === at.of);
  const place = at && [at.place, source?.instrument].filter((part) => part !== undefined).join(', ');
  const doubt = unconfirmed === undefined ? undefined : `chưa xác nhận: ${unconfirmed}`;
  return [place, doubt].filter((part) => part !== undefined).join('; ');
}

/** The record as a sheet: how it was counted, who stayed, who fell under the cap and why. */
export function recordSheet(
  record: CapRecord,
  { group, document, grouping, ordered, counted, clause }: RecordHead,
): Sheet {
  const { allowed, staying, fallen } = record;
  return {
    name: 'Tỷ lệ khống chế',
    rows: [
      ['Nội dung', 'Ghi nhận', 'Lý do'],
      ['Nhóm vị trí tương đồng', group, null],
      ['Cách chia nhóm', grouping, null],
      ['Tiêu chí ưu tiên', ordered, null],
      ['Văn bản của tập thể có thẩm quyền', document, null],
      ['Cách tính', counted, clause],
      ['Số đủ điều kiện', record.group.candidates, null],
      ['Số đã xếp hoàn thành tốt', record.group.good, null],
      ['Được giữ nhiều nhất', allowed, null],
      ...staying.map((id) => [id, 'Giữ mức xuất sắc', null] as const),
      ...fallen.map(({ id, reason }) => [id, 'Không giữ mức xuất sắc', reason] as const),
    ],
  };
}
