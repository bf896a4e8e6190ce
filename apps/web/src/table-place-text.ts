import { tableColumns, tableSheetName } from '@co-so/domain';

/** The parts of a score table that are counted, in the words of its page. */
const counted: Readonly<Partial<Record<string, string>>> = {
  subjects: 'đối tượng',
  groups: 'nhóm',
  criteria: 'tiêu chí',
  bands: 'bậc',
  steps: 'mức điểm',
  items: 'nội dung',
  levels: 'mức',
  gates: 'tiêu chí phải đạt tối đa',
  yearly: 'mức cả năm',
  sources: 'văn bản',
};

const columns: Readonly<Record<string, string>> = tableColumns;

/** A place in a score table, as a form has it (`/table/…`) or a sheet (`/lines/…`). */
export function tablePlaceText(at: string): string | undefined {
  const [, whole, ...parts] = at.split('/');
  if (whole === 'table') return ['Bảng điểm', ...parts.flatMap(partText)].join(', ');
  if (whole !== 'lines') return undefined;
  const [line = '', field = ''] = parts;
  const row = /^\d+$/.test(line) ? [`dòng ${+line + 2}`] : [];
  const column = Object.hasOwn(columns, field) ? [`cột "${columns[field]}"`] : [];
  return [`Trang "${tableSheetName}"`, ...row, ...column].join(', ');
}

function partText(part: string, index: number, parts: readonly string[]): readonly string[] {
  const word = Object.hasOwn(counted, part) ? counted[part] : undefined;
  if (word === undefined) return [];
  const number = parts[index + 1] ?? '';
  return [/^\d+$/.test(number) ? `${word} thứ ${+number + 1}` : `các ${word}`];
}
