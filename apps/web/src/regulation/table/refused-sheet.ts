import type { Problem } from '@co-so/domain';

/** What the server takes no sheet for: a cell that is too long, or more lines and columns than any table has. */
export function refusedSheetText(problems: readonly Pick<Problem, 'at'>[]): string {
  const places = problems.flatMap(({ at }) => {
    const [, row, cell] = /^\/rows\/(\d+)(?:\/(\d+))?$/.exec(at ?? '') ?? [];
    if (row === undefined) return [];
    return `dòng ${+row + 1}${cell === undefined ? '' : `, ô thứ ${+cell + 1}`}`;
  });
  const where = places.length === 0 ? 'tách trang tính cho ngắn lại' : `rút gọn ${places.join('; ')}`;
  return `Tệp có ô quá dài, hoặc quá nhiều dòng, cột nên chưa đọc được. Đề nghị ${where}. Nội dung đang soạn còn nguyên.`;
}
