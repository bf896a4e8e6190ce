import type { CivilDate } from '../civil-date.ts';
import { keysOf } from './keys.ts';

/** Who was disciplined, seen from the subject: itself, a member of the collective, a unit below it. */
export const disciplinedParties = ['self', 'member', 'subordinateUnit'] as const;
export type DisciplinedParty = (typeof disciplinedParties)[number];

/** One decided discipline, as far as a rating needs it. */
export interface Discipline {
  readonly who: DisciplinedParty;
  readonly dutyRelated: boolean;
  /** Whether the violation belongs to this place, not to an earlier one. */
  readonly attributedHere: boolean;
}

/** A whole number that may be a part of another one and then never is more than that. */
interface CountDefinition {
  readonly text: string;
  readonly within?: string;
  /** Another part of the same whole, which has nothing in common with this one. */
  readonly apartFrom?: string;
}

/** Every counted fact that a rule may speak of. */
export const countFacts = {
  tasksAssigned: { text: 'nhiệm vụ được giao' },
  tasksCompleted: { text: 'nhiệm vụ hoàn thành', within: 'tasksAssigned' },
  tasksLate: { text: 'nhiệm vụ hoàn thành chậm tiến độ', within: 'tasksCompleted' },
  tasksBelowQuality: { text: 'nhiệm vụ hoàn thành chưa bảo đảm chất lượng', within: 'tasksCompleted' },
  tasksExceeding: { text: 'nhiệm vụ hoàn thành vượt mức', within: 'tasksCompleted' },
  shortcomingsFound: { text: 'hạn chế, khuyết điểm được chỉ ra ở kỳ kiểm điểm trước' },
  shortcomingsRemedied: { text: 'hạn chế, khuyết điểm đã khắc phục', within: 'shortcomingsFound' },
  ecoTargetsAssigned: { text: 'chỉ tiêu kinh tế – xã hội cơ bản được giao' },
  ecoTargetsMissed: { text: 'chỉ tiêu kinh tế – xã hội cơ bản không đạt', within: 'ecoTargetsAssigned' },
  unitsRated: { text: 'địa phương, lĩnh vực, đơn vị phụ trách được xếp loại' },
  unitsFailing: { text: 'trong đó xếp loại không hoàn thành nhiệm vụ', within: 'unitsRated' },
  confidenceVotes: { text: 'phiếu tín nhiệm trong năm' },
  confidenceLow: { text: 'phiếu tín nhiệm thấp', within: 'confidenceVotes' },
  failingQuarters: { text: 'quý bị đánh giá không hoàn thành nhiệm vụ' },
  membersObliged: { text: 'đảng viên phải dự (trừ miễn sinh hoạt, làm nhiệm vụ đặc thù)' },
  membersPresent: { text: 'đảng viên có mặt', within: 'membersObliged' },
  membersSpeaking: { text: 'đảng viên phát biểu', within: 'membersPresent' },
  absentWithoutReason: {
    text: 'đảng viên vắng không lý do',
    within: 'membersObliged',
    apartFrom: 'membersPresent',
  },
  monthlyTargets: { text: 'chỉ tiêu trong nghị quyết tháng trước' },
  monthlyTargetsMet: { text: 'chỉ tiêu đạt trong nghị quyết tháng trước', within: 'monthlyTargets' },
} as const satisfies Readonly<Record<string, CountDefinition>>;

export type CountFact = keyof typeof countFacts;

export const countFactNames = keysOf(countFacts);

/** What `within` names is a key of the same table: a test holds it to that. */
export function wholeOf(name: CountFact): CountFact | undefined {
  const definition: CountDefinition = countFacts[name];
  return definition.within as CountFact | undefined;
}

/** What `apartFrom` names, as with `within`: whoever is absent is none of those present. */
export function apartFrom(name: CountFact): CountFact | undefined {
  const definition: CountDefinition = countFacts[name];
  return definition.apartFrom as CountFact | undefined;
}

/** Everything that a count is a part of, the nearest first: a share is one of these or makes no sense. */
export function wholesOf(name: CountFact): readonly CountFact[] {
  const whole = wholeOf(name);
  return whole ? [whole, ...wholesOf(whole)] : [];
}

/** Every fact that is so or not. */
export const flagFacts = {
  exempt: 'được miễn công tác và sinh hoạt đảng',
  suspended: 'bị đình chỉ sinh hoạt đảng',
  newOrganization: 'tổ chức, tập thể mới thành lập',
  degradationConcluded: 'cấp có thẩm quyền kết luận suy thoái, "tự diễn biến", "tự chuyển hóa"',
  disunityConcluded: 'cấp có thẩm quyền kết luận mất đoàn kết nội bộ',
  personnelWrongdoingConcluded: 'cấp có thẩm quyền kết luận tiêu cực trong công tác cán bộ',
  corruptionDisciplined: 'tổ chức, cá nhân quản lý trực tiếp tham nhũng, lãng phí, tiêu cực và bị kỷ luật',
  forbiddenActs: 'vi phạm những điều đảng viên không được làm',
  exemplaryBreach: 'vi phạm trách nhiệm nêu gương, ảnh hưởng uy tín bản thân và tổ chức',
} as const;

export type FlagFact = keyof typeof flagFacts;

export const flagFactNames = keysOf(flagFacts);

/** What is known of a subject. A count not given is 0, a flag not given does not hold. */
export type Facts = Readonly<Partial<Record<CountFact, number>>> &
  Readonly<Partial<Record<FlagFact, boolean>>> & {
    readonly admittedOn?: CivilDate;
    readonly disciplined?: readonly Discipline[];
  };

export type FactName = CountFact | FlagFact | 'admittedOn' | 'disciplined';

export const factNames: readonly [FactName, ...FactName[]] = [
  ...countFactNames,
  ...flagFactNames,
  'admittedOn',
  'disciplined',
];
