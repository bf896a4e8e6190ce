import { dayText, momentText, numberText, sentUnitKinds, unitKindNames } from '@co-so/domain';
import type { SendingProblem } from '@co-so/domain';
import type { Sentences } from './sentences.ts';

/** Sending to the centre, and receiving there. */
export const sendingSentences: Sentences<SendingProblem['code']> = {
  'nothing-to-send': () => 'Kỳ này chưa có số liệu hay chỉ tiêu nào để gửi. Đề nghị ghi số liệu trước, rồi lập lại.',
  'nothing-new-to-send': () =>
    'Số liệu không có gì mới so với lần đã gửi Trung ương. Khi có đính chính, đề nghị lập lại.',
  'all-withheld': ({ rows }) =>
    `Cả ${numberText(rows)} dòng của kỳ này đều giữ lại trong tỉnh, thành phố: số của tổ chức dưới cấp được gửi, hoặc nhóm quá ít người. Đề nghị xem lý do từng dòng ở phần xem trước.`,
  'submission-too-long': ({ rows, maximum }) =>
    `Kỳ này có ${numberText(rows)} dòng, mỗi lần gửi nhiều nhất ${numberText(maximum)} dòng. Đề nghị báo người vận hành.`,
  'unit-kind-not-sent': ({ unitKind }) =>
    `Số liệu của ${unitKindNames[unitKind]} không rời tỉnh, thành phố; Trung ương chỉ nhận của ${sentUnitKinds.map((kind) => unitKindNames[kind]).join('; ')}. Đề nghị nơi gửi bỏ dòng này.`,
  'cell-too-small': ({ below }) =>
    `Nhóm có dưới ${numberText(below)} người nên không gửi, vì có thể chỉ ra người cụ thể. Đề nghị nơi gửi bỏ dòng này.`,
  'retraction-states': () =>
    'Dòng rút số đã gửi mà vẫn ghi số liệu, chỉ tiêu hoặc ghi chú. Đề nghị nơi gửi lập lại lần gửi này.',
  'same-person-approves': () => 'Người lập không được tự duyệt. Đề nghị để người thứ hai xem và duyệt.',
  'same-person-returns': () => 'Người lập không trả lại lần gửi của chính mình. Đề nghị rút lại.',
  'second-person-withdraws': () => 'Chỉ người lập mới rút lại lần gửi này. Đề nghị trả lại để hoàn thiện, kèm lý do.',
  'delivery-hash-differs': ({ stated, computed }) =>
    `Mã kiểm tra ghi trong tệp (${stated.slice(0, 8)}…) khác mã tính lại (${computed.slice(0, 8)}…): tệp không còn nguyên như khi duyệt. Đề nghị nơi gửi tải lại và chuyển lại tệp gốc.`,
  'delivery-province-unknown': ({ province }) =>
    `Không có tỉnh, thành phố mã định danh "${province}" trong danh bạ. Đề nghị hỏi lại nơi gửi tệp.`,
  'delivery-province-other': ({ given, expected }) =>
    `Gói số liệu ghi nơi gửi là "${given}", không phải "${expected}". Đề nghị hỏi lại nơi gửi, không sửa tay trong tệp.`,
  'delivery-approved-later': ({ approvedAt, now }) =>
    `Gói số liệu ghi duyệt lúc ${momentText(approvedAt)}, sau giờ nhận là ${momentText(now)}. Đề nghị nơi gửi kiểm tra đồng hồ của máy chủ rồi gửi lại.`,
  'delivery-approved-earlier': ({ approvedAt, day }) =>
    `Gói số liệu ghi duyệt lúc ${momentText(approvedAt)}, trước ngày ${dayText(day)} là ngày sớm nhất có thể duyệt. Đề nghị nơi gửi kiểm tra đồng hồ của máy chủ và ngày chốt.`,
  'period-after-province': ({ day, endedOn }) =>
    `Kỳ bắt đầu ngày ${dayText(day)}, khi tỉnh, thành phố gửi đã kết thúc (từ ngày ${dayText(endedOn)}). Đề nghị kiểm tra lại kỳ, hoặc nơi gửi.`,
  'delivery-conflicts': ({ rows }) =>
    `${numberText(rows)} dòng đã nhận trước đây với nội dung khác ở cùng lần ghi. Số đã nhận được giữ nguyên; đề nghị tỉnh, thành phố lập lần gửi mới.`,
};
