import type { SheetColumn } from '../../indicator/sheet-columns.ts';
import { hostPlaceKindNames } from '../host-place.ts';
import type { HostedBranch, HostPlaceKind } from '../host-place.ts';

export const hostPlaceFields = [
  'name',
  'kind',
  'unit',
  'unitFrom',
  'from',
  'until',
  'state',
  'branch',
  'branchFrom',
  'hasCommittee',
  'id',
] as const;
export type HostPlaceField = (typeof hostPlaceFields)[number];

export const hostPlaceSheetName = 'Nơi có, chưa có tổ chức đảng';

/** What a list may say of the branch of a place; `unknown` says nothing. */
export type SaidState = HostedBranch['state'] | 'unknown';

/** How the sheet calls what the branch of a place is; what is not known stays blank. */
export const hostedStateWords: Readonly<Record<HostedBranch['state'], string>> = {
  own: 'riêng',
  joint: 'ghép',
  none: 'chưa có',
};

export const committeeWords = { yes: 'có', no: 'không' } as const;

export const requiredPlaceFields = ['name', 'kind', 'unit'] as const satisfies readonly HostPlaceField[];
const required: ReadonlySet<HostPlaceField> = new Set(requiredPlaceFields);

const column = (
  field: HostPlaceField,
  header: string,
  example: string,
  explanation: string,
  ...synonyms: readonly string[]
): SheetColumn<HostPlaceField> => ({
  field,
  header,
  isRequired: required.has(field),
  example,
  explanation,
  synonyms,
});

/** The columns of the sheet of host places, the same out and in. */
export const hostPlaceColumns: readonly SheetColumn<HostPlaceField>[] = [
  column(
    'name',
    'Tên nơi',
    'Thôn Đông',
    'Tên thôn, khu phố, trường, doanh nghiệp, cơ quan.',
    'nơi',
    'tên',
    'tên thôn',
    'tên thôn, khu phố',
    'tên ấp, khu phố',
    'tên trường',
    'tên doanh nghiệp',
    'tên cơ quan',
    'tên địa bàn',
    'địa bàn, đơn vị',
  ),
  column(
    'kind',
    'Loại nơi',
    'thôn, ấp',
    `Một trong: ${Object.values(hostPlaceKindNames).join('; ')}.`,
    'loại',
    'loại địa bàn',
    'loại địa bàn, đơn vị',
  ),
  column(
    'unit',
    'Thuộc tổ chức',
    'Đảng bộ xã Hòa',
    'Mã, tên hoặc mã định danh của tổ chức đảng mà nơi này thuộc địa bàn, ở trang kia hoặc đã có.',
    'thuộc',
    'thuộc đảng bộ',
    'thuộc địa bàn',
    'đảng bộ xã',
    'đảng bộ',
    'xã, phường',
    'mã tổ chức',
  ),
  column(
    'unitFrom',
    'Thuộc từ ngày',
    '1/7/2025',
    'Ngày bắt đầu thuộc tổ chức này, khi sau ngày có nơi.',
    'thuộc tổ chức từ ngày',
  ),
  column(
    'from',
    'Có từ ngày',
    '1/7/2025',
    'Ngày đầu tiên có nơi này. Để trống là từ ngày của danh sách.',
    'từ ngày',
    'ngày thành lập',
  ),
  column(
    'until',
    'Không còn từ ngày',
    '',
    'Ngày đầu tiên nơi này không còn. Để trống nếu vẫn còn.',
    'đến ngày',
    'ngày kết thúc',
  ),
  column(
    'state',
    'Tổ chức đảng',
    'riêng',
    'riêng: có chi bộ hoặc đảng bộ của mình; ghép: chung với nơi khác; chưa có. Để trống nếu chưa rõ.',
    'tình trạng',
    'tình trạng tổ chức đảng',
    'có tổ chức đảng',
    'có chi bộ',
    'chi bộ riêng hay ghép',
  ),
  column(
    'branch',
    'Tổ chức đảng của nơi',
    'Chi bộ thôn Đông',
    'Mã, tên hoặc mã định danh của chi bộ, đảng bộ riêng hoặc ghép.',
    'chi bộ',
    'tên chi bộ',
    'chi bộ của nơi',
    'mã chi bộ',
  ),
  column(
    'branchFrom',
    'Có tổ chức đảng từ ngày',
    '1/7/2025',
    'Từ ngày nào như vậy, khi sau ngày có nơi.',
    'có chi bộ từ ngày',
    'chi bộ từ ngày',
  ),
  column(
    'hasCommittee',
    'Có cấp ủy',
    'có',
    'có hoặc không; bắt buộc khi có tổ chức đảng riêng hoặc ghép.',
    'cấp ủy',
    'chi ủy',
    'có chi ủy',
  ),
  column('id', 'Mã định danh', '', 'Để trống với nơi mới: hệ thống tự cấp.', 'định danh', 'uuid'),
];

/** What lists call a kind besides its name. */
export const hostPlaceKindSynonyms: Readonly<Record<HostPlaceKind, readonly string[]>> = {
  village: ['thôn', 'ấp', 'làng', 'bản', 'buôn', 'bon', 'xóm', 'phum', 'sóc'],
  quarter: ['tổ dân phố', 'khối phố', 'khóm', 'tiểu khu', 'khu dân cư'],
  school: ['trường', 'nhà trường'],
  enterprise: ['công ty', 'dn'],
  agency: ['cơ quan, đơn vị'],
};

export const hostedStateSynonyms: Readonly<Record<SaidState, readonly string[]>> = {
  own: ['có riêng', 'chi bộ riêng', 'có chi bộ riêng', 'có tổ chức đảng riêng'],
  joint: ['chung', 'chi bộ ghép', 'sinh hoạt ghép', 'ghép với nơi khác'],
  none: ['không', 'không có', 'chưa', 'chưa có chi bộ', 'chưa có tổ chức đảng'],
  unknown: ['chưa rõ', 'không rõ'],
};

export const committeeSynonyms: Readonly<Record<'yes' | 'no', readonly string[]>> = {
  yes: ['x', '1', 'true', 'có chi ủy', 'có cấp ủy'],
  no: ['0', 'false', 'không có', 'chưa', 'chưa có'],
};
