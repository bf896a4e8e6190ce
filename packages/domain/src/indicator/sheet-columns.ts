import { numberText } from '../number-text.ts';
import { unitKindNames } from '../organization/unit.ts';
import { targetDirectionWords } from '../target/target.ts';
import type { TargetRow } from '../target/target-row.ts';
import { figureSourceWords, qualifierWords } from './figure.ts';
import type { UnitRow } from './figure-file.ts';
import { noteMaximum } from './figure-row.ts';
import type { FigureRow } from './figure-row.ts';

/** One column of a sheet. Its header may also be written as the field's own name or as one of the synonyms. */
export interface SheetColumn<Field extends string = string> {
  readonly field: Field;
  readonly header: string;
  readonly isRequired: boolean;
  readonly example: string;
  readonly explanation: string;
  readonly synonyms: readonly string[];
}

const unitReference = 'Tên, mã hoặc mã định danh của tổ chức.';
const dayExplanation = 'Ghi ngày/tháng/năm.';
const noteColumn = {
  field: 'note',
  header: 'Ghi chú',
  isRequired: false,
  example: '',
  explanation: `Nhiều nhất ${numberText(noteMaximum)} ký tự.`,
  synonyms: ['chú thích'],
} as const;

export const unitColumns: readonly SheetColumn<keyof UnitRow>[] = [
  {
    field: 'id',
    header: 'Mã định danh',
    isRequired: false,
    example: '0198c0de-0000-7000-8000-000000000000',
    explanation: 'Để trống với tổ chức mới: hệ thống tự cấp.',
    synonyms: ['định danh', 'uuid'],
  },
  {
    field: 'name',
    header: 'Tên tổ chức',
    isRequired: true,
    example: 'Đảng bộ huyện Bến Cầu',
    explanation: 'Tên đầy đủ, viết đúng như khi báo cáo.',
    synonyms: ['tên', 'tổ chức', 'tổ chức đảng', 'đơn vị', 'tên đơn vị'],
  },
  {
    field: 'kind',
    header: 'Loại tổ chức',
    isRequired: true,
    example: unitKindNames.directCommittee,
    explanation: oneOf(unitKindNames),
    synonyms: ['loại', 'loại đơn vị'],
  },
  {
    field: 'parent',
    header: 'Cấp trên trực tiếp',
    isRequired: false,
    example: 'Đảng bộ tỉnh Tây Ninh',
    explanation: `${unitReference} Để trống với tổ chức đứng đầu.`,
    synonyms: ['cấp trên', 'tổ chức cấp trên', 'trực thuộc'],
  },
  {
    field: 'code',
    header: 'Mã tổ chức',
    isRequired: false,
    example: 'BC-01',
    explanation: 'Mã đang dùng ở tỉnh, nếu có.',
    synonyms: ['mã', 'mã đơn vị'],
  },
  {
    field: 'foundedOn',
    header: 'Ngày thành lập',
    isRequired: false,
    example: '1/7/2025',
    explanation: `${dayExplanation} Để trống nếu không rõ.`,
    synonyms: ['thành lập'],
  },
  {
    field: 'closedOn',
    header: 'Ngày kết thúc',
    isRequired: false,
    example: '1/7/2025',
    explanation: 'Ngày đầu tiên tổ chức không còn hoạt động. Để trống nếu đang hoạt động.',
    synonyms: ['kết thúc', 'ngày kết thúc hoạt động'],
  },
  noteColumn,
];

const unitColumn = {
  field: 'unit',
  header: 'Tổ chức',
  isRequired: true,
  example: 'Đảng bộ tỉnh Ninh Thuận',
  explanation: unitReference,
  synonyms: ['tổ chức đảng', 'tên tổ chức', 'mã tổ chức', 'đơn vị', 'tên đơn vị'],
} as const;

const indicatorColumn = {
  field: 'indicator',
  header: 'Chỉ tiêu thống kê',
  isRequired: true,
  example: 'admission.admitted',
  explanation: 'Mã ở trang "Danh mục" của tệp mẫu.',
  synonyms: ['mã chỉ tiêu thống kê'],
} as const;

const categoryColumn = {
  field: 'category',
  header: 'Nhóm',
  isRequired: false,
  example: 'women',
  explanation: 'Mã nhóm ở trang "Danh mục" của tệp mẫu. Để trống nếu là số chung.',
  synonyms: ['mã nhóm', 'phân nhóm'],
} as const;

const periodColumn = {
  field: 'period',
  header: 'Kỳ',
  isRequired: true,
  example: '6 tháng đầu năm 2024',
  explanation:
    'Ngày 14/6/2024, tháng 10/2021, quý 3/2026, 6 tháng đầu năm 2024, năm 2018, giai đoạn 2010-2015. Định dạng ô là Văn bản, để Excel không tự đổi 10/2021 thành ngày 1/10/2021.',
  synonyms: ['kỳ số liệu', 'kỳ báo cáo'],
} as const;

const sourceColumn = {
  field: 'source',
  header: 'Nguồn số liệu',
  isRequired: false,
  example: figureSourceWords.reported,
  explanation: `${oneOf(figureSourceWords)} Để trống là "${figureSourceWords.reported}".`,
  synonyms: ['nguồn'],
} as const;

const documentColumn = {
  field: 'document',
  header: 'Văn bản, báo cáo',
  isRequired: false,
  example: 'Báo cáo 6 tháng đầu năm 2024',
  explanation: 'Văn bản có số này. Để trống nếu cả tệp lấy từ một văn bản.',
  synonyms: ['văn bản', 'báo cáo', 'tài liệu', 'văn bản nguồn'],
} as const;

export const figureColumns: readonly SheetColumn<keyof FigureRow>[] = [
  unitColumn,
  { ...indicatorColumn, synonyms: [...indicatorColumn.synonyms, 'chỉ tiêu', 'mã chỉ tiêu', 'chỉ số'] },
  categoryColumn,
  {
    field: 'definitionVersion',
    header: 'Lần định nghĩa',
    isRequired: false,
    example: '1',
    explanation: 'Để trống: theo định nghĩa có hiệu lực vào ngày cuối kỳ.',
    synonyms: ['định nghĩa', 'phiên bản định nghĩa'],
  },
  periodColumn,
  {
    field: 'cutOffOn',
    header: 'Ngày chốt',
    isRequired: false,
    example: '14/6/2024',
    explanation: `${dayExplanation} Ngày số liệu được tính đến, nằm trong kỳ.`,
    synonyms: ['ngày chốt số liệu', 'tính đến', 'tính đến ngày'],
  },
  {
    field: 'value',
    header: 'Số lượng',
    isRequired: false,
    example: '269',
    explanation: 'Số nguyên. Đã ghi tử số, mẫu số thì để trống.',
    synonyms: ['giá trị', 'kết quả', 'thực hiện'],
  },
  {
    field: 'numerator',
    header: 'Tử số',
    isRequired: false,
    example: '45',
    explanation: 'Số nguyên, không lớn hơn mẫu số.',
    synonyms: [],
  },
  {
    field: 'denominator',
    header: 'Mẫu số',
    isRequired: false,
    example: '56',
    explanation: 'Số nguyên, lớn hơn 0.',
    synonyms: [],
  },
  {
    field: 'statedPercent',
    header: 'Tỷ lệ in trong nguồn',
    isRequired: false,
    example: '80,35%',
    explanation:
      'Chép đúng như nguồn, kèm dấu %. Định dạng ô là Văn bản, để Excel không đổi 80,35% thành 0,8035; ô là số thì không nhận.',
    synonyms: ['tỷ lệ', 'tỷ lệ %', '%', 'tỷ lệ nêu trong báo cáo'],
  },
  {
    field: 'qualifier',
    header: 'Cách nêu',
    isRequired: false,
    example: qualifierWords.moreThan,
    explanation: `${oneOf(qualifierWords)} Để trống là "${qualifierWords.exact}". Có tỷ lệ in trong nguồn thì nói về tỷ lệ đó.`,
    synonyms: ['mức chính xác'],
  },
  {
    field: 'reported',
    header: 'Số tổ chức đã báo cáo',
    isRequired: false,
    example: '34',
    explanation: 'Số này tính từ bao nhiêu tổ chức. Để trống nếu không theo dõi.',
    synonyms: ['đã báo cáo', 'tổ chức đã báo cáo'],
  },
  {
    field: 'expected',
    header: 'Số tổ chức phải báo cáo',
    isRequired: false,
    example: '124',
    explanation: 'Lẽ ra tính từ bao nhiêu tổ chức; ghi cùng với số đã báo cáo.',
    synonyms: ['phải báo cáo', 'tổ chức phải báo cáo'],
  },
  sourceColumn,
  documentColumn,
  noteColumn,
];

export const targetColumns: readonly SheetColumn<keyof TargetRow>[] = [
  unitColumn,
  indicatorColumn,
  categoryColumn,
  { ...periodColumn, example: '2024', explanation: `${periodColumn.explanation} Giao chung cho mọi năm: hằng năm.` },
  {
    field: 'goal',
    header: 'Chỉ tiêu được giao',
    isRequired: true,
    example: '805',
    explanation:
      'Chỉ tiêu là số lượng: số nguyên. Chỉ tiêu là tỷ lệ: ghi kèm dấu %, ví dụ 85%, trong ô định dạng Văn bản, để Excel không đổi 100% thành 1.',
    synonyms: ['chỉ tiêu giao', 'mức giao', 'giao'],
  },
  {
    field: 'direction',
    header: 'Yêu cầu',
    isRequired: false,
    example: targetDirectionWords.atLeast,
    explanation: `${oneOf(targetDirectionWords)} Để trống là "${targetDirectionWords.atLeast}".`,
    synonyms: ['yêu cầu đạt'],
  },
  sourceColumn,
  documentColumn,
  noteColumn,
];

function oneOf(words: Readonly<Record<string, string>>): string {
  return `Một trong: ${Object.values(words).join('; ')}.`;
}
