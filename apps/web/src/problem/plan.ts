import { numberText, planProblemCodes } from '@co-so/domain';
import type { PlanRefusal, PlanState } from '@co-so/domain';
import { namedPlanText, planProblemText, recordedText, stepText } from '../organization/plan-text.ts';
import { revisionText } from './phrases.ts';
import type { Sentences } from './sentences.ts';

const states: Readonly<Record<PlanState, string>> = {
  draft: 'còn là dự thảo',
  discarded: 'đã bỏ',
  applied: 'đã áp dụng',
  reverted: 'đã rút lại',
};

const fields: Readonly<Record<Extract<PlanRefusal, { code: 'plan-ground-moved' }>['field'], string>> = {
  unit: 'tổ chức',
  below: 'các tổ chức trực thuộc',
  foundedOn: 'ngày thành lập',
  closedOn: 'ngày kết thúc',
  closedBy: 'quyết định kết thúc',
  names: 'tên',
  kinds: 'loại',
  hostTypes: 'loại hình',
  codes: 'mã',
  parents: 'cấp trên',
  note: 'ghi chú',
  targets: 'chỉ tiêu được giao',
};

const dependants: Readonly<Record<Extract<PlanRefusal, { code: 'plan-depended-on' }>['dependant'], string>> = {
  'unit-changed': 'một tổ chức của phương án đã thay đổi sau đó',
  'target-changed': 'một chỉ tiêu chuyển theo phương án đã được giao lại sau đó',
  'unit-below': 'có tổ chức khác đã trực thuộc tổ chức do phương án thành lập',
  link: 'một tổ chức của phương án đã được sắp xếp tiếp',
  fault: 'cơ cấu tổ chức hiện nay không còn đứng được nếu thiếu phương án',
  'register-changed': 'địa bàn, đơn vị hoặc nhóm theo phương án đã được ghi lại sau đó',
  recorded: 'tổ chức do phương án thành lập, tiếp nhận hoặc chia tách đã có việc được ghi sau ngày hiệu lực',
};

/** Names are beside the list of problems; a sentence that stands alone speaks of "tổ chức này". */
const unnamed = () => 'tổ chức này';

/** A plan of reorganization, and the decision on which it is applied. */
export const planSentences: Sentences<PlanRefusal['code']> = {
  'plan-step-refused': ({ problem, code: _, at = '', ...facts }) => {
    const place = stepText(at.replace(/^\/plan/, ''));
    const said = planProblemCodes.includes(problem) ? planProblemText({ ...facts, code: problem, at }, unnamed) : '';
    return `${place.charAt(0).toUpperCase()}${place.slice(1)}: ${said}`;
  },
  'votes-none': () =>
    'Số phiếu tán thành là 0 thì tập thể chưa quyết định. Đề nghị kiểm tra lại, hoặc bỏ trống cả hai ô nếu không biết số phiếu.',
  'votes-exceed': ({ entitled, inFavour }) =>
    `Số phiếu tán thành (${numberText(inFavour)}) nhiều hơn số người được biểu quyết (${numberText(entitled)}). Đề nghị kiểm tra lại.`,
  'votes-too-few': ({ entitled, inFavour }) =>
    `Số phiếu tán thành (${numberText(inFavour)}) chưa quá một nửa số người được biểu quyết (${numberText(entitled)}), nên nghị quyết không có giá trị thi hành theo Điều lệ Đảng, Điều 9, khoản 5 (lời văn áp dụng từ năm 2026: chưa xác nhận). Đề nghị đối chiếu với biên bản, hoặc bỏ trống cả hai ô nếu không biết số phiếu.`,
  'file-hash-malformed': () => 'Mã băm của tệp đã ký phải là 64 ký tự 0–9, a–f (SHA-256). Đề nghị chọn lại tệp đã ký.',
  'plan-moved-on': ({ revision }) =>
    `Trong lúc đang làm, phương án đã có người ghi thêm${revisionText(revision)}. Đề nghị tải lại để xem, rồi làm tiếp.`,
  'plan-closed': ({ state }) => `Phương án này ${states[state]}. Đề nghị tải lại trang để xem.`,
  'plan-ground-moved': ({ field, was, is }) =>
    `Từ khi lập phương án, ${fields[field]} của một tổ chức đã thay đổi${was === null ? ' (nay đã có)' : is === null ? ' (nay không còn)' : ''}. Đề nghị xem khác nhau, rồi ghi lại phương án trên cơ cấu hiện nay.`,
  'plan-depended-on': ({ dependant, by, recorded }) =>
    `Chưa rút lại được: ${dependants[dependant]}${recorded ? ` (${recordedText(recorded)})` : ''}. Đề nghị ${by ? `rút lại ${namedPlanText(by)}` : 'xử lý việc đó'} trước.`,
};
