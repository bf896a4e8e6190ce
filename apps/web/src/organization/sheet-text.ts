import { dayText, groupingSchemes, structureColumns, unitKindNames } from '@co-so/domain';
import type {
  StructureField,
  StructureSheetFinding,
  StructureSheetProblem,
  StructureSheetProblemCode,
} from '@co-so/domain';
import { lawText } from './law-text.ts';
import { nameKeptText, placeInSheet, saidInSheet, sheetSentences } from './sheet-sentences.ts';
import type { SaidInSheet } from './sheet-sentences.ts';
import { earlyConsentText } from './unit-text.ts';

interface Said extends SaidInSheet {
  readonly law: string;
  /** How what is stored is changed instead. */
  readonly way: string;
}

/** One entry for each thing that may be wrong in a list of units: what is wrong, and what to do about it. */
const sentences: Readonly<Record<StructureSheetProblemCode, (said: Said) => string>> = {
  ...sheetSentences,
  'before-founding': ({ day }) => `Ngày này trước ngày thành lập ${day}. Đề nghị kiểm tra lại hai ngày.`,
  'closed-before-founded': ({ day }) =>
    `Ngày kết thúc không sau ngày ${day}, là ngày bắt đầu. Đề nghị kiểm tra lại hai ngày.`,
  'code-taken': ({ given, other, otherLine }) =>
    `Mã "${given}" trong cùng thời gian là mã của "${other}"${otherLine}. Đề nghị kiểm tra lại mã, hoặc để trống.`,
  'below-releasing': ({ other }) =>
    `"${other ?? ''}" là đảng bộ quân sự hoặc công an, chỉ ghi số liệu tổng hợp nơi đó gửi, không ghi tổ chức bên trong. Đề nghị ghi văn bản cho phép, hoặc bỏ dòng này.`,
  'consent-missing': ({ law }) =>
    `Loại tổ chức này không được đứng dưới cấp trên đó theo ${law}. Đề nghị sửa loại, cấp trên hoặc ngày bắt đầu trực thuộc; chỉ khi cấp có thẩm quyền đã có văn bản cho phép trường hợp này thì ghi văn bản ấy.`,
  'consents-uneven': ({ maximum }) =>
    `Cột số văn bản đồng ý có ${maximum} văn bản ngăn bằng dấu chấm phẩy, ô này không đủ từng ấy. Đề nghị ghi đủ cùng thứ tự, hoặc một giá trị chung.`,
  cycle: () => 'Theo các dòng trong tệp, tổ chức này trực thuộc chính mình. Đề nghị sửa cấp trên ở một trong các dòng.',
  'day-too-late': ({ given, day }) =>
    `Ngày ${given} sau ${day}, xa hơn 2 năm kể từ hôm nay (mức của phần mềm để bắt năm gõ nhầm, không phải của văn bản). Đề nghị kiểm tra lại năm.`,
  'decision-to-come': ({ given }) => `Văn bản đề ngày ${given} là ngày chưa đến. Đề nghị kiểm tra lại ngày ban hành.`,
  'founded-too-many': ({ maximum }) =>
    `Danh sách có hơn ${maximum} tổ chức mới, nhiều hơn một lần ghi được. Đề nghị chia thành nhiều tệp, nhập cấp trên trước.`,
  'host-type-not-existing': ({ given, day }) =>
    `Loại hình "${given}" không áp dụng ngày ${day}. Đề nghị chọn loại hình khác, hoặc để trống.`,
  'host-type-unknown': ({ given }) =>
    `Không nhận ra loại hình "${given}". Đề nghị chọn loại hình tương ứng cho từ này, hoặc để trống.`,
  'kind-never-below': ({ law }) =>
    `Loại tổ chức này không được đứng dưới cấp trên đó theo ${law}. Quy định của mọi thời kỳ không xếp loại đó ở dưới, nên văn bản đồng ý cũng không thay được. Đề nghị sửa loại hoặc cấp trên.`,
  'kind-unknown': ({ given }) =>
    `Không nhận ra loại tổ chức "${given}". Đề nghị chọn loại tương ứng cho từ này, hoặc ghi như: chi bộ trực thuộc.`,
  'level-skipped': ({ given }) =>
    `Cấp ${given} không đi liền sau cấp của dòng trước: thiếu cấp ở giữa. Đề nghị thêm dòng còn thiếu, hoặc sửa cấp.`,
  'level-unreadable': ({ given }) => `"${given}" không phải cấp. Đề nghị ghi 1, 2, 3 hoặc 1.2.3.`,
  'parent-ambiguous': ({ given }) => `Có nhiều tổ chức gọi là "${given}". Đề nghị ghi mã của cấp trên.`,
  'parent-missing': () => 'Chưa ghi cấp trên. Đề nghị ghi cấp trên, hoặc chọn tổ chức mà cả danh sách trực thuộc.',
  'parent-not-existing': ({ other, day }) =>
    `Cấp trên "${other}" không hoạt động suốt thời gian của tổ chức này (mốc: ngày ${day}). Đề nghị sửa cấp trên, ngày thành lập hoặc ngày kết thúc.`,
  'parent-unknown': ({ given }) =>
    `Không có cấp trên "${given}" trong tệp và trong hệ thống. Đề nghị kiểm tra lại, hoặc thêm dòng cho cấp trên.`,
  'province-head-taken': ({ other, otherLine }) =>
    `Trong cùng thời gian tỉnh đã có "${other}" đứng đầu${otherLine}. Đề nghị chọn loại tổ chức khác, hoặc ghi đúng tên, mã của tổ chức đã có.`,
  'unit-ambiguous': ({ given }) =>
    `Đã có nhiều tổ chức tên "${given}" dưới cấp trên này. Đề nghị ghi mã tổ chức hoặc mã định danh.`,
  'unit-differs': ({ given, expected, way }) =>
    expected === undefined
      ? `Tổ chức đã có và chưa ghi nội dung này, trong tệp là "${given}". Nhập tệp không thay đổi tổ chức: đề nghị để trống ô, hoặc ${way}.`
      : `Tổ chức đã có với "${expected}", trong tệp là "${given}". Nhập tệp không thay đổi tổ chức: đề nghị ghi như đã lưu, hoặc ${way}.`,
  'unit-repeated': ({ other, otherLine }) => `"${other}" được ghi hai lần${otherLine}. Đề nghị chỉ giữ một dòng.`,
};

/** The sentence about a problem in a list of units, without its place. */
export function structureSheetProblemText(problem: StructureSheetProblem): string {
  const { code, column } = problem;
  return sentences[code]({
    ...saidInSheet(problem, headerOf(column)),
    law: lawText(problem),
    way: groupingSchemes.some((scheme) => scheme === column) ? 'ghi ở trang của tổ chức' : 'lập phương án sắp xếp',
  });
}

export function structureSheetPlace({ line, column }: Pick<StructureSheetProblem, 'line' | 'column'>): string {
  return placeInSheet(line, headerOf(column));
}

function headerOf(column: StructureField | null): string {
  return structureColumns.find(({ field }) => field === column)?.header ?? '';
}

/** What a rule says of a unit that is founded, what of it stays unknown or is not taken over. */
export function structureSheetFindingText(finding: StructureSheetFinding): string {
  if (finding.kind === 'name-kept') return nameKeptText(finding);
  if (finding.kind === 'consent-early') return earlyConsentText(finding.document, finding.on);
  const day = dayText(finding.on);
  if (finding.kind === 'parent-later')
    return `Thành lập trước cấp trên: tính là trực thuộc từ ngày ${day}, trước đó chưa rõ thuộc tổ chức nào.`;
  if (finding.kind === 'ends-with-province')
    return `Tỉnh, thành phố kết thúc ngày ${day}: tổ chức chưa ghi ngày kết thúc, tính là kết thúc cùng ngày đó.`;
  const { allowed, childKind, parentKind, consent } = finding;
  const pair = `${unitKindNames[childKind]} dưới ${unitKindNames[parentKind]}`;
  if (allowed === 'unconfirmed') return `Chưa xác nhận được quy định về ${pair} áp dụng ngày ${day}.`;
  const law = lawText({ ...finding, day: finding.on });
  const said = `${law.charAt(0).toUpperCase()}${law.slice(1)}, không có ${pair}`;
  return consent === null ? `${said}.` : `${said}; theo văn bản đồng ý ${consent.number} của ${consent.issuer}.`;
}
