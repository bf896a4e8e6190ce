import type { CivilDate } from '../civil-date.ts';
import type { Cited, RuleSource } from './clause.ts';

/** What rules follow one another in: of each series exactly one set is in force at a time. */
export const seriesNames = {
  'annual-rating': 'Đánh giá, xếp loại chất lượng hằng năm',
  'annual-score': 'Bảng điểm đánh giá hằng năm của tỉnh',
  'unit-kinds': 'Loại tổ chức đảng và quan hệ trực thuộc',
  establishment: 'Điều kiện thành lập, quy mô',
  'committee-term': 'Cấp ủy và nhiệm kỳ',
  'meeting-duty': 'Chế độ sinh hoạt chi bộ',
  'meeting-score': 'Chấm điểm buổi sinh hoạt chi bộ',
  'four-good': 'Chi bộ bốn tốt, đảng bộ cơ sở bốn tốt',
  'confidence-vote': 'Lấy phiếu tín nhiệm',
  admission: 'Kết nạp đảng viên',
} as const;

export type Series = keyof typeof seriesNames;

/**
 * Annual series are chosen by the year that is rated, all others by the day. Half-open: `until` no longer counts.
 * A template is in force nowhere.
 */
export type Selection =
  | { readonly by: 'never' }
  | { readonly by: 'ratingYear'; readonly from: number; readonly until: number | null }
  | { readonly by: 'day'; readonly from: CivilDate | null; readonly until: CivilDate | null };

export interface RuleSetHead {
  readonly id: string;
  readonly series: Series;
  readonly name: string;
  readonly selection: Selection;
  /** Days of the text itself; `null` where no source gives one, or it still applies. */
  readonly effectiveFrom: CivilDate | null;
  readonly effectiveUntil: CivilDate | null;
  /** The first is the text itself, the others guide it. */
  readonly sources: readonly RuleSource[];
  /** The day on which a person last compared the set with the signed text; `null` when nobody has. */
  readonly verifiedOn: CivilDate | null;
  /** A starting point for a province's own table: may be drafted from, never issued as it stands. */
  readonly isTemplate?: true;
  /** Why the set as a whole may not be taken for law yet. */
  readonly unconfirmed?: string;
  /** What the text says beside its rules, or leaves open, and how that is read here until somebody decides. */
  readonly gaps?: readonly Remark[];
  /** What a province has to choose. */
  readonly settings?: readonly Setting[];
}

/** A remark with where it comes from. */
export type Remark = { readonly id: string; readonly text: string } & Cited;

/** Something a text leaves to the province: one of the choices, or criteria that it writes itself. */
export type Setting = {
  readonly id: string;
  readonly text: string;
  /** Lines as `criteriaText` writes them; then there is nothing to choose from, and the default is none. */
  readonly writes?: 'criteria';
  readonly choices: readonly { readonly id: string; readonly text: string }[];
  readonly default: string;
} & Cited;
