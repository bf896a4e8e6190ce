import { figureSheets } from '@co-so/domain';
import type { Delivery, SentFigure } from '@co-so/domain';
import { tablePlaceText } from './table-place-text.ts';
import { tableWords } from './table-words.ts';

const headers: ReadonlyMap<string, string> = new Map(
  figureSheets.toReversed().flatMap(({ columns }) => columns.map(({ field, header }) => [field, header] as const)),
);

const sentFigureWords: Readonly<Record<keyof SentFigure, string>> = {
  unitId: 'Mã định danh tổ chức',
  unitName: 'Tên tổ chức',
  unitKind: 'Loại tổ chức',
  indicator: 'Chỉ tiêu thống kê',
  category: 'Nhóm',
  period: 'Kỳ',
  definitionVersion: 'Lần định nghĩa',
  cutOffOn: 'Ngày chốt',
  quantity: 'Số liệu',
  statedPercent: 'Tỷ lệ in trong nguồn',
  qualifier: 'Cách nêu',
  source: 'Nguồn số liệu',
  document: 'Văn bản, báo cáo',
  note: 'Ghi chú',
  revision: 'Lần ghi',
  goal: 'Chỉ tiêu được giao',
  coverage: 'Số tổ chức đã báo cáo',
  retracted: 'Rút số đã gửi',
};

const deliveryWords: Readonly<Partial<Record<keyof Delivery, string>>> = {
  provinceId: 'Mã định danh tỉnh, thành phố',
  provinceName: 'Tên tỉnh, thành phố',
  submissionId: 'Mã lần gửi',
  preparedBy: 'Người lập',
  approvedBy: 'Người duyệt',
  approvedAt: 'Thời điểm duyệt',
  format: 'Định dạng',
  origin: 'Thật hay mô phỏng',
  contentHash: 'Mã kiểm tra',
};

const accessWords: Readonly<Partial<Record<string, string>>> = {
  userName: 'Tên đăng nhập',
  current: 'Mật khẩu hiện tại',
  password: 'Mật khẩu mới',
  code: 'Mã xác thực',
  name: 'Họ và tên',
  personName: 'Họ và tên',
  post: 'Chức vụ, đơn vị',
  accountId: 'Người được giao',
  to: 'Người được ủy quyền',
  role: 'Vai trò',
  unitId: 'Tổ chức',
  viewUnitId: 'Tổ chức được xem',
  validFrom: 'Từ ngày',
  validUntil: 'Đến ngày',
  idleMinutes: 'Số phút không dùng thì kết thúc phiên',
  sessionHours: 'Số giờ dài nhất của một phiên',
  secondFactorRoles: 'Vai trò phải xác thực hai bước',
  province: 'Tỉnh, thành phố',
  host: 'Địa chỉ',
  headName: 'Tên đảng bộ mới',
  decision: 'Văn bản',
  administrator: 'Quản trị đầu tiên',
  officials: 'Cán bộ được xem kho lưu trữ',
};

const privacyWords: Readonly<Partial<Record<string, string>>> = {
  legalBasis: 'Căn cứ pháp lý',
  documentNumber: 'Số văn bản',
  documentOn: 'Ngày của văn bản',
  detectedAt: 'Phát hiện lúc',
  happened: 'Việc đã xảy ra',
  affected: 'Dữ liệu nào',
  how: 'Đã thông báo bằng cách nào',
  receivedOn: 'Nhận ngày',
  reference: 'Số văn bản, số hồ sơ',
  content: 'Nội dung yêu cầu',
  answer: 'Đã trả lời thế nào',
  answerDays: 'Số ngày thực hiện yêu cầu',
  ordinaryDays: 'Số ngày giữ dữ liệu cơ bản',
  sensitiveDays: 'Số ngày giữ dữ liệu nhạy cảm',
};

const disciplineWords: Readonly<Partial<Record<string, string>>> = {
  subject: 'Đối tượng',
  form: 'Hình thức kỷ luật',
  number: 'Số quyết định',
  decidedOn: 'Ngày quyết định',
  violatedIn: 'Ngày hoặc năm vi phạm',
  group: 'Nhóm vị trí tương đồng',
  body: 'Cấp quyết định',
  signatory: 'Người ký (chức vụ)',
  votes: 'Kết quả biểu quyết',
  candidates: 'Những nơi đủ điều kiện',
};

/** Boxes within a box that holds several. */
const nestedWords: Readonly<Partial<Record<string, string>>> = {
  '/legalBasis/document': privacyWords['documentNumber'],
  '/legalBasis/documentOn': privacyWords['documentOn'],
  '/days/see': 'Xem',
  '/days/correct': 'Sửa',
  '/days/erase': 'Xóa',
  '/days/restrict': 'Hạn chế xử lý',
  '/days/other': 'Khác',
  '/from/id': 'Bắt đầu từ',
};

/** Boxes of more than one form. */
const formWords = { ...accessWords, ...privacyWords, ...tableWords, ...disciplineWords };

/** What a field of a row or form is called on screen; the field itself where it has no name there. */
export function fieldText(field: string): string {
  return headers.get(field) ?? formWords[field] ?? (field === 'reason' ? 'Lý do' : field);
}

/** A JSON Pointer in words: the line and column of a figure file, the row of a delivery, the part of a score table, the box of a form; else `''`. */
export function placeText(at: string): string {
  if (isJsonPlace(at)) return jsonPath(at) && `mục ${jsonPath(at)}`;
  const nested = Object.hasOwn(nestedWords, at) ? nestedWords[at] : undefined;
  if (nested !== undefined) return `ô "${nested}"`;
  const ofTable = tablePlaceText(at);
  if (ofTable !== undefined) return ofTable;
  const [list = '', second = '', third = ''] = at.split('/').slice(1);
  const sheet = figureSheets.find((one) => one.list === list);
  if (sheet) return joined([`Trang "${sheet.name}"`, lineText(second), columnText(sheet.columns, third)]);
  if (list === 'rows') return joined([rowText(second), itemText(sentFigureWords, third)]);
  const field = list === 'row' || list === 'administrator' ? second : list;
  // The name in a row of a file is an organization's, the one in a form of accounts a person's.
  const word = list !== 'row' && Object.hasOwn(formWords, field) ? formWords[field] : undefined;
  if (word !== undefined || headers.has(field) || field === 'reason') return `ô "${word ?? fieldText(field)}"`;
  return itemText(deliveryWords, list);
}

const jsonMark = '/json';

/** The place in a JSON file itself, which has no lines: told apart from that of a row in a sheet. */
export function jsonPlace(at: string): string {
  return `${jsonMark}${at}`;
}

export function isJsonPlace(at: string): boolean {
  return at === jsonMark || at.startsWith(`${jsonMark}/`);
}

/** As a program names it: `figures[3].numerator`; `''` for the whole file. */
export function jsonPath(at: string): string {
  const steps = at.slice(jsonMark.length).split('/').slice(1);
  return steps
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step, index) => (/^\d+$/.test(step) ? `[${step}]` : `${index > 0 ? '.' : ''}${step}`))
    .join('');
}

/** The first row of a list stands on line 2 of its sheet, under the headers. */
function lineText(index: string): string {
  return /^\d+$/.test(index) ? `dòng ${+index + 2}` : '';
}

function rowText(index: string): string {
  return /^\d+$/.test(index) ? `Dòng thứ ${+index + 1} của gói số liệu` : 'Gói số liệu';
}

function columnText(columns: (typeof figureSheets)[number]['columns'], field: string): string {
  const column = columns.find((one) => one.field === field);
  return column ? `cột "${column.header}"` : '';
}

function itemText(words: Readonly<Partial<Record<string, string>>>, field: string): string {
  return Object.hasOwn(words, field) ? `mục "${words[field]}"` : '';
}

function joined(places: readonly string[]): string {
  return places.filter(Boolean).join(', ');
}
