import type { SheetColumn } from '../../indicator/sheet-columns.ts';
import { groupingMaximum } from '../grouping.ts';
import { unitKindNames } from '../unit.ts';
import type { UnitKind } from '../unit.ts';

export const structureFields = [
  'level',
  'code',
  'name',
  'kind',
  'parent',
  'parentFrom',
  'hostType',
  'foundedOn',
  'closedOn',
  'number',
  'issuedOn',
  'issuer',
  'consentNumber',
  'consentIssuedOn',
  'consentIssuer',
  'consentFrom',
  'sector',
  'area',
  'border',
  'minority',
  'note',
  'id',
] as const;
export type StructureField = (typeof structureFields)[number];

/** As long as a text of the structure may be. */
export const structureTextMaximum: Readonly<Partial<Record<StructureField, number>>> = {
  code: 50,
  name: 300,
  number: 100,
  issuer: 300,
  consentNumber: 500,
  consentIssuedOn: 500,
  consentIssuer: 1500,
  consentFrom: 500,
  sector: groupingMaximum,
  area: groupingMaximum,
  border: groupingMaximum,
  minority: groupingMaximum,
  note: 1000,
};

const required: ReadonlySet<StructureField> = new Set(['name', 'kind']);

const column = (
  field: StructureField,
  header: string,
  example: string,
  explanation: string,
  ...synonyms: readonly string[]
): SheetColumn<StructureField> => ({ field, header, isRequired: required.has(field), example, explanation, synonyms });

const groupExplained = 'Nhóm theo cách gọi của tỉnh, trong suốt thời gian của tổ chức. Để trống nếu không xếp nhóm.';

/** The columns of the structure's sheet, the same out and in. */
export const structureColumns: readonly SheetColumn<StructureField>[] = [
  column(
    'level',
    'Cấp',
    '2',
    'Bậc trong cây: 1, 2, 3 hoặc 1.2.3. Dùng khi không ghi cấp trên.',
    'bậc',
    'cấp bậc',
    'mức',
  ),
  column(
    'code',
    'Mã tổ chức',
    'H-01',
    'Mã đang dùng ở tỉnh, nếu có.',
    'mã',
    'mã số',
    'mã đơn vị',
    'mã tổ chức đảng',
    'mã chi bộ',
    'mã đảng bộ',
  ),
  column(
    'name',
    'Tên tổ chức',
    'Chi bộ thôn Đông',
    'Tên đầy đủ, viết đúng như trong quyết định.',
    'tên',
    'tổ chức',
    'tổ chức đảng',
    'tên tổ chức đảng',
    'đơn vị',
    'tên đơn vị',
    'tên chi bộ',
    'tên đảng bộ',
  ),
  column(
    'kind',
    'Loại tổ chức',
    'chi bộ trực thuộc',
    `Một trong: ${Object.values(unitKindNames).join('; ')}.`,
    'loại',
    'loại tổ chức đảng',
    'loại đơn vị',
  ),
  column(
    'parent',
    'Cấp trên trực tiếp',
    'Đảng bộ xã Hòa',
    'Mã, tên hoặc mã định danh của cấp trên, ở trong tệp hoặc đã có.',
    'cấp trên',
    'tổ chức cấp trên',
    'tổ chức đảng cấp trên',
    'đơn vị cấp trên',
    'tên cấp trên',
    'đảng bộ cấp trên',
    'trực thuộc',
    'thuộc',
    'mã cấp trên',
    'mã tổ chức cấp trên',
    'mã đơn vị cấp trên',
    'mã tổ chức đảng cấp trên',
  ),
  column(
    'parentFrom',
    'Trực thuộc từ ngày',
    '1/7/2025',
    'Ngày bắt đầu thuộc cấp trên này, khi sau ngày thành lập.',
    'thuộc từ ngày',
  ),
  column(
    'hostType',
    'Loại hình',
    'Xã',
    'Loại hình của cơ quan, đơn vị có tổ chức đảng. Để trống nếu không rõ.',
    'loại hình đơn vị',
    'loại hình cơ quan',
    'loại hình tổ chức',
  ),
  column('foundedOn', 'Ngày thành lập', '1/7/2025', 'Ghi ngày/tháng/năm. Để trống nếu không rõ.', 'thành lập'),
  column(
    'closedOn',
    'Ngày kết thúc',
    '1/7/2025',
    'Ngày đầu tiên tổ chức không còn hoạt động. Để trống nếu đang hoạt động.',
    'kết thúc',
    'ngày kết thúc hoạt động',
    'ngày giải thể',
  ),
  column(
    'number',
    'Số quyết định',
    '12-QĐ/ĐU',
    'Quyết định thành lập. Ghi cả số, ngày và cơ quan ban hành, hoặc để trống cả ba.',
    'quyết định',
    'quyết định số',
    'số qđ',
    'quyết định thành lập',
    'số quyết định thành lập',
  ),
  column('issuedOn', 'Ngày quyết định', '25/9/2026', 'Ghi ngày/tháng/năm.', 'ngày ký', 'ngày qđ', 'ngày ban hành'),
  column('issuer', 'Cơ quan ban hành', 'Đảng ủy xã Hòa', 'Cấp ủy ra quyết định.', 'cơ quan quyết định', 'cấp ban hành'),
  column(
    'consentNumber',
    'Số văn bản đồng ý',
    '30-CV/TU',
    'Văn bản đồng ý của cấp trên, nếu quy định đòi hỏi. Nhiều văn bản thì ngăn bằng dấu chấm phẩy, các cột cùng thứ tự.',
  ),
  column('consentIssuedOn', 'Ngày văn bản đồng ý', '20/9/2026', 'Ghi ngày/tháng/năm.'),
  column('consentIssuer', 'Cơ quan đồng ý', 'Ban Thường vụ Tỉnh ủy', 'Cấp ủy đồng ý.'),
  column(
    'consentFrom',
    'Đồng ý từ ngày',
    '1/10/2026',
    'Ngày từ đó văn bản đồng ý được tính cho tổ chức. Để trống thì tính từ ngày tổ chức đứng như trong danh sách.',
  ),
  column('sector', 'Lĩnh vực', 'Nông nghiệp', groupExplained, 'ngành', 'ngành, lĩnh vực', 'khối'),
  column('area', 'Địa bàn', 'Miền núi', groupExplained, 'khu vực', 'vùng'),
  column('border', 'Biên giới, hải đảo', 'Xã biên giới', groupExplained, 'biên giới', 'hải đảo'),
  column(
    'minority',
    'Vùng dân tộc thiểu số, miền núi',
    'Khu vực III',
    groupExplained,
    'vùng dân tộc thiểu số',
    'dân tộc thiểu số',
  ),
  column('note', 'Ghi chú', '', 'Nhiều nhất 1.000 ký tự.', 'chú thích'),
  column('id', 'Mã định danh', '', 'Để trống với tổ chức mới: hệ thống tự cấp.', 'định danh', 'uuid'),
];

/** What lists call a kind besides its name here; "chi bộ" alone may be either of two kinds and is left to the layout. */
export const unitKindSynonyms: Readonly<Record<UnitKind, readonly string[]>> = {
  province: ['đảng bộ tỉnh', 'đảng bộ thành phố trực thuộc trung ương'],
  directCommittee: ['đảng bộ huyện', 'đảng bộ thị xã', 'đảng bộ khối', 'đảng bộ cấp trên trực tiếp cơ sở'],
  commune: ['đảng bộ xã', 'đảng bộ phường', 'đảng bộ thị trấn', 'đảng bộ đặc khu'],
  grassrootsCommittee: ['đbcs'],
  grassrootsBranch: ['cbcs'],
  sectionCommittee: ['đbbp', 'đảng bộ trực thuộc cơ sở'],
  subordinateBranch: ['cbtt', 'chi bộ trực thuộc đảng bộ', 'chi bộ trực thuộc đảng ủy'],
  partyCell: [],
  partyGroup: ['đảng đoàn', 'ban cán sự đảng', 'ban cán sự'],
};

/** The lines of one list: those of the largest province, whose export comes back whole. */
export const structureSheetMaximum = 30_000;
/** How many units one list may found: what fits into the memory of a Worker in one batch. */
export const foundedMaximum = 10_000;
