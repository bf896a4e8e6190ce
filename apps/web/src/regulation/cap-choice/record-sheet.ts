import type { CapRecord, Sheet } from '@co-so/domain';

export interface RecordHead {
  readonly group: string;
  readonly document: string;
  /** The way of counting in words, and the clause it rests on. */
  readonly counted: string;
  readonly clause: string;
}

/** The record as a sheet: how it was counted, who stayed, who fell under the cap and why. */
export function recordSheet(record: CapRecord, { group, document, counted, clause }: RecordHead): Sheet {
  const { allowed, staying, fallen } = record;
  return {
    name: 'Tỷ lệ khống chế',
    rows: [
      ['Nội dung', 'Ghi nhận', 'Lý do'],
      ['Nhóm vị trí tương đồng', group, null],
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
