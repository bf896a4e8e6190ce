import type { StateProblem } from '@co-so/domain';
import { revisionText } from './phrases.ts';
import type { Sentences } from './sentences.ts';

/** The world has moved on. */
export const stateSentences: Sentences<StateProblem['code']> = {
  'figure-moved-on': ({ revision }) =>
    `Trong lúc đang sửa, số liệu đã có thay đổi${revisionText(revision)}. Đề nghị tải lại để xem số mới, rồi sửa tiếp nếu cần.`,
  'target-moved-on': ({ revision }) =>
    `Trong lúc đang sửa, chỉ tiêu được giao đã có thay đổi${revisionText(revision)}. Đề nghị tải lại để xem, rồi sửa tiếp nếu cần.`,
  'submission-open': () =>
    'Đã có một lần gửi của chỉ tiêu và kỳ này đang chờ duyệt. Đề nghị duyệt, trả lại hoặc rút lại lần đó trước.',
  'submission-moved-on': ({ state }) =>
    `Lần gửi này ${stateTexts[state] ?? 'đã được xử lý'}. Đề nghị tải lại trang để xem kết quả.`,
  'figures-moved-on': () =>
    'Số liệu đã thay đổi sau khi lập, nên không còn đúng những dòng đã xem. Đề nghị trả lại hoặc rút lại, rồi lập lần gửi mới.',
  'draft-moved-on': ({ revision }) =>
    `Trong lúc đang làm, dự thảo đã có người ghi thêm${revisionText(revision)}. Đề nghị tải lại để xem, rồi làm tiếp.`,
  'draft-closed': ({ state }) =>
    `Dự thảo này ${state === 'issued' ? 'đã ban hành' : 'đã bỏ'}, không ghi thêm được nữa. Đề nghị tải lại trang; cần sửa thì lập dự thảo mới.`,
  'setting-moved-on': ({ revision }) =>
    `Trong lúc đang làm, lựa chọn này đã có người ghi lại${revisionText(revision)}. Đề nghị tải lại để xem, rồi ghi tiếp nếu cần.`,
  'discipline-moved-on': ({ revision }) =>
    `Trong lúc đang làm, dòng này của sổ kỷ luật đã được đính chính hoặc rút lại${revisionText(revision)}. Đề nghị tải lại để xem, rồi làm tiếp nếu cần.`,
  'changed-meanwhile': () =>
    'Có người vừa ghi trước, nên chưa lưu được gì. Đề nghị tải lại trang, xem thay đổi rồi làm lại.',
};

const stateTexts: Readonly<Partial<Record<string, string>>> = {
  approved: 'đã được duyệt',
  returned: 'đã được trả lại để hoàn thiện',
  withdrawn: 'đã được rút lại',
};
