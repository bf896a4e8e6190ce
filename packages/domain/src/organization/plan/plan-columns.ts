import type { SheetColumn } from '../../indicator/sheet-columns.ts';

/** What a line of the sheet of a plan says. Several lines may make up one step: a merger, a division. */
export const planOperations = [
  'found',
  'rename',
  'changeKind',
  'branch',
  'changeHostType',
  'changeCode',
  'reparent',
  'mergeInto',
  'mergeAsNew',
  'divide',
  'separate',
  'allocate',
  'allocatePlace',
  'dissolve',
  'disband',
] as const;
export type PlanOperation = (typeof planOperations)[number];

export const planOperationWords: Readonly<Record<PlanOperation, string>> = {
  found: 'thành lập',
  rename: 'đổi tên',
  changeKind: 'chuyển loại',
  branch: 'lập chi bộ khi chuyển loại',
  changeHostType: 'đổi loại hình',
  changeCode: 'đổi mã',
  reparent: 'chuyển cấp trên',
  mergeInto: 'sáp nhập',
  mergeAsNew: 'hợp nhất',
  divide: 'chia',
  separate: 'tách',
  allocate: 'phân bổ',
  allocatePlace: 'phân bổ nơi',
  dissolve: 'giải thể',
  disband: 'giải tán',
};

export const planFields = [
  'operation',
  'unit',
  'under',
  'name',
  'kind',
  'hostType',
  'code',
  'parent',
  'into',
  'officialMembers',
  'probationaryMembers',
  'effectiveOn',
  'number',
  'issuedOn',
  'issuer',
  'consentNumber',
  'consentIssuedOn',
  'consentIssuer',
  'id',
] as const;
export type PlanField = (typeof planFields)[number];

const column = (
  field: PlanField,
  header: string,
  example: string,
  explanation: string,
  ...synonyms: readonly string[]
): SheetColumn<PlanField> => ({ field, header, isRequired: field === 'operation', example, explanation, synonyms });

/** The columns of a plan's sheet, the same out and in. */
export const planColumns: readonly SheetColumn<PlanField>[] = [
  column('operation', 'Việc', 'sáp nhập', `Một trong: ${Object.values(planOperationWords).join('; ')}.`, 'nội dung'),
  column(
    'unit',
    'Tổ chức',
    'Chi bộ thôn Đông',
    'Tổ chức đang có: tên, mã hoặc mã định danh. Với "phân bổ nơi": tên thôn, khu phố, trường, doanh nghiệp, cơ quan.',
    'tên tổ chức',
    'đơn vị',
  ),
  column('under', 'Đang thuộc', 'Đảng bộ xã Hòa', 'Cấp trên hiện nay, khi có nhiều tổ chức cùng tên.', 'thuộc'),
  column('name', 'Tên mới', 'Chi bộ thôn Đông Tây', 'Tên của tổ chức được lập hoặc sau khi đổi.'),
  column('kind', 'Loại tổ chức', 'chi bộ trực thuộc', 'Loại của tổ chức được lập hoặc sau khi chuyển.', 'loại'),
  column('hostType', 'Loại hình', 'xã', 'Loại hình của tổ chức được lập (để trống nếu không rõ) hoặc sau khi đổi.'),
  column(
    'code',
    'Mã tổ chức mới',
    'H-01',
    'Mã của tổ chức được lập, nếu có; hoặc sau khi đổi (để trống: thôi mang mã).',
    'mã mới',
  ),
  column('parent', 'Cấp trên mới', 'Đảng bộ xã Hòa', 'Cấp trên trực tiếp từ ngày có hiệu lực.', 'cấp trên trực tiếp'),
  column('into', 'Về tổ chức', 'Chi bộ thôn Tây', 'Nơi sáp nhập vào, nơi phân bổ về, nơi nhận bàn giao.', 'nhập vào'),
  column('officialMembers', 'Đảng viên chính thức', '12', 'Số chuyển về tổ chức được lập khi chia tách.'),
  column('probationaryMembers', 'Đảng viên dự bị', '1', 'Số chuyển về tổ chức được lập khi chia tách.'),
  column(
    'effectiveOn',
    'Ngày hiệu lực',
    '30/9/2026',
    'Ghi ngày/tháng/năm. Để trống: theo quyết định chung.',
    'hiệu lực',
  ),
  column('number', 'Số quyết định', '12-QĐ/ĐU', 'Để trống: theo quyết định chung của phương án.', 'quyết định'),
  column('issuedOn', 'Ngày quyết định', '25/9/2026', 'Ghi ngày/tháng/năm.', 'ngày ký'),
  column('issuer', 'Cơ quan ban hành', 'Đảng ủy xã Hòa', 'Cấp ủy ra quyết định.', 'cơ quan quyết định'),
  column('consentNumber', 'Số văn bản đồng ý', '30-CV/TU', 'Văn bản đồng ý của cấp trên, nếu quy định đòi hỏi.'),
  column('consentIssuedOn', 'Ngày văn bản đồng ý', '20/9/2026', 'Ghi ngày/tháng/năm.'),
  column('consentIssuer', 'Cơ quan đồng ý', 'Ban Thường vụ Tỉnh ủy', 'Cấp ủy đồng ý.'),
  column(
    'id',
    'Mã định danh',
    '',
    'Của tổ chức được lập (để trống: hệ thống tự cấp), hoặc của nơi được phân bổ khi có nhiều nơi cùng tên.',
    'định danh',
  ),
];
