import type { Cell } from '../../indicator/cell.ts';
import type { Sheet } from '../../indicator/sheet.ts';
import { countFacts } from '../facts.ts';
import type { CountFact } from '../facts.ts';
import { isCountFact } from '../check/check-facts.ts';
import { keysOf } from '../keys.ts';
import type { RuleMeasure } from '../measure.ts';
import type { TableContent } from './local-table.ts';
import { tableFields, tableLineNames, tableLines } from './table-lines.ts';
import type { TableField, TableLine } from './table-lines.ts';
import { wordedLine } from './table-words.ts';

/** The columns of a table's sheet: the same on the way out and in. A header may also be written as the field's name. */
export const tableColumns: Readonly<Record<TableField, string>> = {
  line: 'Dòng',
  subject: 'Đối tượng',
  id: 'Mã',
  text: 'Nội dung',
  measure: 'Cách tính',
  points: 'Điểm',
  start: 'Điểm ban đầu',
  each: 'Điểm mỗi lần',
  from: 'Từ tỷ lệ',
  part: 'Tử số',
  whole: 'Mẫu số',
  refers: 'Mã liên quan',
  every: 'Mọi buổi từ mức',
  meetings: 'Số buổi tối thiểu',
  clause: 'Căn cứ',
  unconfirmed: 'Chưa xác nhận',
};

export const tableSheetName = 'Bảng điểm';

export const measureNames: Readonly<Record<RuleMeasure['kind'], string>> = {
  manual: 'chấm điểm',
  bands: 'theo tỷ lệ',
  yesNo: 'có hoặc không',
  perOccurrence: 'theo số lần',
  allOrNothing: 'đạt hết mới có điểm',
};

/** A score table as a sheet, headers first. */
export function tableSheet(table: TableContent): Sheet {
  const headers = tableFields.map((field) => tableColumns[field]);
  const rows = tableLines(table)
    .map(wordedLine)
    .map((line) => tableFields.map((field) => cellOf(field, line)));
  return { name: tableSheetName, rows: [headers, ...rows] };
}

function cellOf(field: TableField, line: TableLine): Cell {
  const value = line[field];
  if (value === undefined || value === '') return null;
  switch (field) {
    case 'line':
      return tableLineNames[line.line];
    case 'measure':
      return nameOfMeasure(value);
    case 'points':
    case 'start':
    case 'each':
    case 'meetings':
      return +value;
    case 'part':
    case 'whole':
      return isCountFact(value) ? factText(value) : value;
    default:
      return value;
  }
}

function factText(name: CountFact): string {
  return countFacts[name].text;
}

function nameOfMeasure(kind: string): string {
  const known = keysOf(measureNames).find((one) => one === kind);
  return known === undefined ? kind : measureNames[known];
}
