import { dayText, indicatorOf, numberText } from '@co-so/domain';
import type {
  NamedPlan,
  PlanDependant,
  PlanProblem,
  PlanProblemCode,
  RecordedKind,
  RecordedSince,
  StructureFault,
} from '@co-so/domain';
import { lawText } from './law-text.ts';

/** The name of a unit for a sentence. */
export type NameOf = (unitId: string) => string;

interface Said {
  readonly law: string;
  readonly unit: string;
  readonly other: string;
  readonly day: string;
  readonly count: string;
  /** What it is about: `chỉ tiêu "…"`, or a plan. */
  readonly what: string;
}

/** One entry for each reason why a plan cannot be applied: what is wrong, and what to do about it. */
const planProblems: Readonly<Record<PlanProblemCode, (said: Said) => string>> = {
  'allocation-foreign': ({ unit, other }) =>
    `"${unit}" không phân bổ về "${other}" được: một trong hai không thuộc việc chia tách này. Đề nghị chọn lại.`,
  'before-founding': ({ unit, day }) =>
    `"${unit}" thành lập ngày ${day}, chỉ thay đổi được từ ngày sau đó. Đề nghị chọn ngày hiệu lực muộn hơn.`,
  'before-party': ({ day }) => `Ngày hiệu lực sớm hơn ${day}, ngày thành lập Đảng. Đề nghị kiểm tra lại năm đã nhập.`,
  'belonging-decision-foreign': ({ what, unit, other }) =>
    `${what} của "${unit}" không về "${other}" được: phương án không sắp xếp như vậy, hoặc nay đã khác. Đề nghị chọn lại.`,
  'below-releasing': ({ unit, other }) =>
    `"${other}" là đảng bộ quân sự hoặc công an, chỉ ghi số liệu tổng hợp nơi đó gửi, không ghi tổ chức bên trong. Đề nghị ghi văn bản cho phép ghi "${unit}" ở việc này, hoặc chọn cấp trên khác.`,
  'changed-later': ({ unit, day }) =>
    `"${unit}" đã có thay đổi từ ngày ${day}. Đề nghị thu hồi thay đổi đó trước, hoặc chọn ngày hiệu lực muộn hơn.`,
  'child-unallocated': ({ unit, other }) =>
    `Chưa phân bổ "${unit}" khi chia tách "${other}". Đề nghị ghi tổ chức này về đâu.`,
  'children-left': ({ unit, other, day }) =>
    `"${unit}" kết thúc ngày ${day} mà "${other}" vẫn trực thuộc. Đề nghị chuyển cấp trên hoặc kết thúc "${other}".`,
  'code-taken': ({ unit, other, day }) =>
    `Mã của "${unit}" ngày ${day} đang là mã của "${other}". Đề nghị dùng mã khác, hoặc để trống.`,
  'consent-missing': ({ unit, law }) =>
    `Loại của "${unit}" không được đứng dưới cấp trên này theo ${law}. Đề nghị chọn lại loại hoặc cấp trên; chỉ khi cấp có thẩm quyền đã có văn bản cho phép trường hợp này thì ghi văn bản ấy.`,
  contradiction: ({ unit, other }) =>
    `Hai việc trong phương án mâu thuẫn nhau về "${unit}" (việc kia: ${other}). Đề nghị bỏ một việc.`,
  cycle: ({ unit, other, day }) =>
    `Từ ngày ${day}, "${unit}" trực thuộc chính mình qua "${other}". Đề nghị chọn lại cấp trên.`,
  'day-too-late': ({ day }) =>
    `Ngày hiệu lực sau ${day}, xa hơn 2 năm kể từ hôm nay (mức của phần mềm để bắt năm gõ nhầm, không phải của văn bản). Đề nghị kiểm tra lại năm đã nhập.`,
  'decision-incomplete': () => 'Quyết định hoặc văn bản đồng ý thiếu số hay cơ quan ban hành. Đề nghị ghi đủ.',
  'decision-to-come': ({ day }) =>
    `Quyết định hoặc văn bản đồng ý đề ngày ${day} là ngày chưa đến. Đề nghị kiểm tra lại ngày ban hành.`,
  'grant-decision-foreign': ({ unit, other }) =>
    `Vai trò ở "${unit}" không chuyển về "${other}" được: phương án không chia tách như vậy. Đề nghị chọn lại.`,
  'host-type-not-existing': ({ unit, day }) =>
    `Loại hình của "${unit}" không áp dụng ngày ${day}. Đề nghị chọn loại hình khác.`,
  'kind-never-below': ({ unit, law }) =>
    `Loại của "${unit}" không được đứng dưới cấp trên này theo ${law}. Quy định của mọi thời kỳ không xếp loại đó ở dưới, nên văn bản đồng ý cũng không thay được. Đề nghị chọn lại loại hoặc cấp trên.`,
  'members-unallocated': ({ unit, count }) =>
    `Còn ${count}đảng viên của "${unit}" chưa phân bổ về phần nào. Đề nghị ghi số đảng viên về từng phần.`,
  'merge-into-itself': () =>
    'Tổ chức không sáp nhập vào chính mình được. Đề nghị bỏ khỏi danh sách, hoặc chọn nơi khác.',
  'name-missing': () => 'Chưa ghi tên tổ chức. Đề nghị ghi tên đầy đủ như trong quyết định.',
  'name-unreadable': () =>
    'Tên có ký tự hỏng hoặc ký tự ẩn, hoặc không có ký tự nào nhìn thấy được. Đề nghị gõ lại tên đầy đủ như trong quyết định.',
  'nothing-changed': ({ unit }) => `"${unit}" đã đúng như vậy, không có gì thay đổi. Đề nghị bỏ việc này.`,
  'outlives-parent': ({ unit, other, day }) =>
    `"${other}" kết thúc ngày ${day}, chưa có quyết định "${unit}" sau ngày đó về đâu. Đề nghị chọn cấp trên còn hoạt động sau ngày đó.`,
  'parent-missing': ({ unit }) => `Chưa ghi cấp trên trực tiếp của "${unit}". Đề nghị chọn cấp trên.`,
  'parent-not-existing': ({ unit, other, day }) =>
    `"${other}" không hoạt động ngày ${day}, nên không là cấp trên của "${unit}" được. Đề nghị chọn lại cấp trên, hoặc ngày hiệu lực.`,
  'parts-missing': ({ unit }) => `Chia "${unit}" phải có ít nhất hai phần, tách có ít nhất một. Đề nghị ghi thêm.`,
  'plan-empty': () => 'Phương án chưa có việc nào. Đề nghị thêm việc.',
  'province-head-taken': ({ unit, day }) =>
    `Từ ngày ${day} tỉnh, thành phố đã có đảng bộ đứng đầu, "${unit}" không là một đảng bộ như vậy nữa được. Đề nghị chọn loại tổ chức khác.`,
  'releasing-above': ({ unit, other }) =>
    `"${unit}" trở thành đảng bộ quân sự hoặc công an, chỉ ghi số liệu tổng hợp nơi đó gửi, mà "${other}" vẫn trực thuộc. Đề nghị chuyển tổ chức trực thuộc đi, hoặc ghi văn bản cho phép ở việc này.`,
  'shares-exceed': ({ unit }) =>
    `Số chia về các phần nhiều hơn số "${unit}" đang có. Đề nghị kiểm tra lại số đảng viên chia về từng phần.`,
  'target-day-to-come': ({ what, unit, other, day }) =>
    `${what} của "${unit}" chưa gộp vào hay thay được của "${other}" trước ngày ${day}. Đề nghị cho kết thúc, hoặc ghi quyết định khi đến ngày.`,
  'target-sum-refused': ({ what, unit, other }) =>
    `${what} của "${unit}" và của "${other}" không cộng được: số không cộng dồn, hoặc khác chiều. Đề nghị giữ một, các chỉ tiêu khác kết thúc.`,
  'target-undecided': ({ what, unit, other }) =>
    `${what} của "${unit}" về "${other}" cùng với chỉ tiêu như vậy của nơi khác. Đề nghị chọn cộng lại, giữ một, hoặc kết thúc.`,
  'targets-collide': ({ what, unit, other }) =>
    `${what} của "${unit}" không phải là chỉ tiêu duy nhất được giữ ở "${other}". Đề nghị chỉ giữ một, hoặc cộng tất cả.`,
  'text-unreadable': () =>
    'Mã, hoặc số hay cơ quan ban hành của văn bản, có ký tự hỏng hoặc ký tự ẩn, hoặc không có ký tự nào nhìn thấy được. Đề nghị gõ lại.',
  'unit-itself': ({ unit }) =>
    `"${unit}" là chính nơi lập phương án, chỉ tổ chức trực thuộc được sắp xếp ở đây; riêng đảng bộ đứng đầu tỉnh, thành phố đổi được tên, mã, loại hình. Đề nghị lập phương án ở cấp trên, hoặc bỏ việc này.`,
  'unit-not-existing': ({ unit, day }) =>
    `"${unit}" đã kết thúc hoạt động ngày ${day}. Đề nghị chọn tổ chức khác, hoặc ngày hiệu lực sớm hơn.`,
  'unit-repeated': ({ unit }) => `"${unit}" được thành lập hai lần, hoặc đã có. Đề nghị chỉ giữ một lần.`,
  'unit-unknown': ({ unit }) => `Nơi lập phương án không có tổ chức "${unit}". Đề nghị chọn lại.`,
  'units-missing': () => 'Chưa ghi tổ chức nào được sáp nhập. Đề nghị chọn ít nhất một tổ chức.',
};

/** The sentence about a problem of a plan. `other` is a step where the plan contradicts itself, else a unit. */
export function planProblemText(problem: PlanProblem, nameOf: NameOf): string {
  const { code, unitId, other, day, count, indicator } = problem;
  return planProblems[code]({
    unit: unitId === undefined ? '' : nameOf(unitId),
    other: other === undefined ? '' : code === 'contradiction' ? stepText(other) : nameOf(other),
    day: day === undefined ? '' : dayText(day),
    count: count === undefined ? '' : `${numberText(count)} `,
    law: lawText(problem),
    what: indicator === undefined ? 'Phương án đang soạn' : `Chỉ tiêu "${indicatorOf(indicator).name}"`,
  });
}

/** The step in which a place of a plan (`/steps/2/…`) lies. */
export function stepText(at: string): string {
  const index = /^\/steps\/(\d+)/.exec(at)?.[1];
  return index === undefined ? 'cả phương án' : `bước ${numberText(+index + 1)}`;
}

const faults: Readonly<Record<StructureFault['code'], (unit: string, other: string, day: string) => string>> = {
  'parent-not-existing': (unit, other, day) => `"${unit}" không còn cấp trên "${other}" từ ngày ${day}.`,
  cycle: (unit, other, day) => `"${unit}" trực thuộc chính mình qua "${other}" từ ngày ${day}.`,
  'code-taken': (unit, other, day) => `"${unit}" trùng mã với "${other}" từ ngày ${day}.`,
};

/** What is kept under a unit, as the one who keeps it calls it. */
const recordedWords: Readonly<Record<RecordedKind, string>> = {
  figures: 'số liệu',
  targets: 'chỉ tiêu được giao',
  grants: 'vai trò đã giao',
  groupings: 'lĩnh vực, địa bàn đã ghi',
  hostPlaces: 'địa bàn, đơn vị trực thuộc',
  hostedBranches: 'địa bàn, đơn vị có tổ chức này',
  consents: 'văn bản đồng ý của cấp trên',
  disciplineDecisions: 'quyết định kỷ luật trong sổ',
  capDecisions: 'biên bản tỷ lệ khống chế',
  plans: 'phương án sắp xếp đang soạn',
};

const dependants: {
  readonly [Kind in PlanDependant['kind']]: (
    dependant: Extract<PlanDependant, { readonly kind: Kind }>,
    nameOf: NameOf,
  ) => string;
} = {
  'unit-changed': ({ unitId }, nameOf) => `"${nameOf(unitId)}" đã thay đổi sau đó.`,
  'unit-below': ({ unitId, underId }, nameOf) => `"${nameOf(unitId)}" đang trực thuộc "${nameOf(underId)}".`,
  link: ({ predecessorId, successorId, on }, nameOf) =>
    `"${nameOf(predecessorId)}" đã sắp xếp thành "${nameOf(successorId)}" ngày ${dayText(on)}.`,
  fault: ({ fault }, nameOf) => faults[fault.code](nameOf(fault.unitId), nameOf(fault.otherId), dayText(fault.on)),
  'register-changed': ({ unitId }, nameOf) =>
    `Địa bàn, đơn vị hoặc nhóm của "${nameOf(unitId)}" đã được ghi lại sau đó.`,
  'target-changed': ({ unitId }, nameOf) => `Chỉ tiêu chuyển về "${nameOf(unitId)}" đã được giao lại sau đó.`,
  recorded: (recorded, nameOf) => `"${nameOf(recorded.unitId)}" đã có ${recordedText(recorded)}.`,
};

/** A plan by its title and the decision by which it was applied. */
export function namedPlanText({ title, number }: NamedPlan): string {
  return `phương án "${title}" (quyết định số ${number})`;
}

/** What stands against taking a plan or an import back. */
export function planDependantText(dependant: PlanDependant, nameOf: NameOf): string {
  return sentenceFor(dependant.kind)(dependant, nameOf);
}

/** Safe because an entry is only ever asked about the dependant by whose kind it was found. */
function sentenceFor(kind: PlanDependant['kind']): (dependant: PlanDependant, nameOf: NameOf) => string {
  return dependants[kind] as (dependant: PlanDependant, nameOf: NameOf) => string;
}

export function recordedText({ what, count }: Pick<RecordedSince, 'what' | 'count'>): string {
  if (what === 'unseen') return 'việc đã ghi trong sổ mà tài khoản này không được xem';
  return `${numberText(count)} ${recordedWords[what]}`;
}
