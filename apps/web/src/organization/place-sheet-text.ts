import { dayText, hostPlaceColumns } from '@co-so/domain';
import type {
  HostPlaceField,
  HostPlaceFinding,
  HostPlaceProblem,
  HostPlaceProblemCode,
  PlacePart,
} from '@co-so/domain';
import { nameKeptText, placeInSheet, saidInSheet, sheetSentences } from './sheet-sentences.ts';
import type { SaidInSheet } from './sheet-sentences.ts';

/** One entry for each thing that may be wrong in a sheet of host places: what is wrong, and what to do about it. */
const sentences: Readonly<Record<HostPlaceProblemCode, (said: SaidInSheet) => string>> = {
  ...sheetSentences,
  'branch-hosted-elsewhere': ({ given, other, otherLine }) =>
    `"${given}" trong cùng thời gian là tổ chức đảng riêng, hoặc chung, của "${other}"${otherLine}. Đề nghị ghi "ghép" ở cả hai nơi, hoặc sửa tổ chức đảng của nơi.`,
  'branch-kind-unfit': ({ given, other }) =>
    `"${given}" là ${other}, không thể là tổ chức đảng của nơi này. Đề nghị ghi chi bộ hoặc đảng bộ cơ sở, đảng bộ bộ phận.`,
  'branch-not-said': () =>
    'Ô này nói về tổ chức đảng của nơi, mà cột "Tổ chức đảng" không ghi riêng hoặc ghép. Đề nghị ghi riêng, ghép, hoặc để trống ô này.',
  'committee-unknown': ({ given }) => `Không rõ "${given}" là có hay không có cấp ủy. Đề nghị ghi có hoặc không.`,
  'day-after-place': ({ day }) =>
    `Ngày này không trước ngày ${day}, là ngày nơi này không còn. Đề nghị kiểm tra lại hai ngày.`,
  'day-before-place': ({ day }) =>
    `Ngày này trước ngày ${day}, là ngày đầu tiên có nơi này. Đề nghị kiểm tra lại hai ngày.`,
  'kind-unknown': ({ given }) =>
    `Không nhận ra loại nơi "${given}". Đề nghị chọn loại tương ứng cho từ này, hoặc ghi như: thôn, ấp.`,
  'place-ambiguous': ({ given }) =>
    `Đã có nhiều nơi cùng loại tên "${given}" thuộc tổ chức này. Đề nghị ghi mã định danh của nơi.`,
  'place-differs': ({ given, expected }) =>
    expected === undefined
      ? `Nơi này đã có và chưa ghi nội dung này, trong tệp là "${given}". Nhập tệp không thay đổi nơi đã ghi: đề nghị để trống ô, hoặc ghi ở trang của tổ chức.`
      : `Nơi này đã có với "${expected}", trong tệp là "${given}". Nhập tệp không thay đổi nơi đã ghi: đề nghị ghi như đã lưu, hoặc ghi ở trang của tổ chức.`,
  'place-repeated': ({ other, otherLine }) =>
    `"${other}"${otherLine} là nơi cùng tên, cùng loại, thuộc cùng tổ chức trong cùng thời gian. Đề nghị chỉ giữ một.`,
  'recorded-too-many': ({ maximum }) =>
    `Tổ chức mới và nơi mới cộng lại hơn ${maximum}, nhiều hơn một lần ghi được. Đề nghị chia thành nhiều tệp, nhập tổ chức trước.`,
  'state-unknown': ({ given }) =>
    `Không nhận ra "${given}". Đề nghị chọn nghĩa của từ này, hoặc ghi: riêng, ghép, chưa có.`,
  'unit-ambiguous': ({ given }) => `Có nhiều tổ chức gọi là "${given}". Đề nghị ghi mã hoặc mã định danh của tổ chức.`,
  'unit-not-existing': ({ other, day }) =>
    `"${other}" không hoạt động ngày ${day}, hoặc nơi này ngày đó không còn. Đề nghị sửa tổ chức, hoặc ghi ngày bắt đầu.`,
  'unit-unknown': ({ given }) =>
    `Không có tổ chức "${given}" trong tệp và trong hệ thống. Đề nghị kiểm tra lại tên, mã.`,
  'until-before-from': ({ day }) =>
    `Ngày nơi này không còn không sau ngày ${day}, là ngày đầu tiên có nơi này. Đề nghị kiểm tra lại hai ngày.`,
};

/** The sentence about a problem in a sheet of host places, without its place. */
export function hostPlaceProblemText(problem: HostPlaceProblem): string {
  return sentences[problem.code](saidInSheet(problem, headerOf(problem.column)));
}

export function hostPlaceProblemPlace({ line, column }: Pick<HostPlaceProblem, 'line' | 'column'>): string {
  return placeInSheet(line, headerOf(column));
}

function headerOf(column: HostPlaceField | null): string {
  return hostPlaceColumns.find(({ field }) => field === column)?.header ?? '';
}

/** What stays unknown of a place that is recorded, or is not taken over. */
export function hostPlaceFindingText(finding: HostPlaceFinding): string {
  if (finding.kind === 'name-kept') return nameKeptText(finding);
  const day = dayText(finding.on);
  return finding.kind === 'unit-later'
    ? `Nơi có trước tổ chức: tính là thuộc tổ chức từ ngày ${day}, trước đó chưa rõ thuộc tổ chức nào.`
    : `Tổ chức của nơi kết thúc ngày ${day}: từ ngày đó chưa rõ nơi thuộc tổ chức nào, ghi ở trang của tổ chức.`;
}

const partWords: Readonly<Record<PlacePart, string>> = {
  name: 'tên',
  kind: 'loại',
  days: 'ngày có, ngày không còn',
  unit: 'tổ chức mà nơi thuộc',
  branch: 'tổ chức đảng của nơi',
};

/** What of a place was written since it was imported. */
export function placeChangeText(name: string, changed: readonly PlacePart[]): string {
  if (changed.length === 0) return `Nơi "${name}" không còn như khi nhập.`;
  return `Nơi "${name}" đã được ghi lại sau đó: ${changed.map((part) => partWords[part]).join('; ')}.`;
}
