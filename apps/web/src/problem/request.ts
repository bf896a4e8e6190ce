import { dayText, momentText, numberText } from '@co-so/domain';
import type { PrivacyProblem, RequestProblem } from '@co-so/domain';
import { fieldText } from '../place-text.ts';
import type { Sentences } from './sentences.ts';

/** The request itself, and the registers about personal data. */
export const requestSentences: Sentences<(RequestProblem | PrivacyProblem)['code']> = {
  'identity-number': ({ field, digits }) =>
    `"${fieldText(field)}" có một dãy từ ${numberText(digits)} chữ số, giống số định danh hay số điện thoại. Sổ không giữ những số đó; đề nghị bỏ khỏi ô này.`,
  'day-in-future': ({ day, today }) =>
    `Ngày ${dayText(day)} chưa tới, hôm nay là ${dayText(today)}. Đề nghị kiểm tra lại ngày.`,
  'day-too-early': ({ day, earliest }) =>
    `Ngày ${dayText(day)} trước ngày ${dayText(earliest)} của việc có trước nó. Đề nghị kiểm tra lại ngày.`,
  'moment-in-future': ({ moment, now }) =>
    `${momentText(moment)} chưa tới, bây giờ là ${momentText(now)}. Đề nghị kiểm tra lại ngày, giờ.`,
  'moment-too-early': ({ moment, earliest }) =>
    `${momentText(moment)} trước ${momentText(earliest)}, lúc phát hiện. Đề nghị kiểm tra lại ngày, giờ.`,
  'before-law': ({ instrument, inForceFrom }) =>
    `Sổ này tính hạn theo ${instrument}, có hiệu lực từ ngày ${dayText(inForceFrom)}, nên không nhận ngày trước đó. Đề nghị kiểm tra lại ngày, nhất là năm.`,
  'not-found': () => 'Không tìm thấy nội dung này. Đề nghị kiểm tra lại địa chỉ, hoặc về trang đầu.',
  'not-signed-in': () => 'Chưa đăng nhập, hoặc phiên làm việc đã kết thúc. Đề nghị đăng nhập lại.',
  'sign-in-unfinished': () => 'Đăng nhập chưa xong, còn một bước nữa. Đề nghị mở lại trang để làm tiếp.',
  'not-allowed': () => 'Tài khoản không được giao việc này. Đề nghị liên hệ quản trị của tỉnh, thành phố.',
  'origin-refused': () =>
    'Yêu cầu đến từ một trang khác nên không được nhận. Đề nghị mở lại trang này và thao tác trực tiếp.',
  'body-not-json': () =>
    'Máy chủ không đọc được nội dung gửi lên. Đề nghị tải lại trang; nếu là tệp thì kiểm tra tệp có mở được không.',
  'body-too-large': ({ maximum }) =>
    maximum < 1_048_576
      ? `Nội dung gửi lên lớn hơn ${numberText(Math.floor(maximum / 1024))} KB. Đề nghị viết ngắn lại.`
      : `Nội dung gửi lên lớn hơn ${numberText(Math.floor(maximum / 1_048_576))} MB. Đề nghị chia thành nhiều tệp.`,
  'parameter-invalid': ({ parameter }) =>
    `Địa chỉ có tham số "${parameter}" không dùng được. Đề nghị chọn lại trên màn hình.`,
  'days-reversed': ({ from, to }) =>
    `Từ ngày ${dayText(from)} đến ngày ${dayText(to)} là ngược thứ tự. Đề nghị chọn lại một trong hai ngày.`,
  'idempotency-key-missing': () => 'Yêu cầu thiếu khóa chống gửi lặp. Đề nghị tải lại trang rồi thực hiện lại.',
  'idempotency-key-reused': () =>
    'Khóa chống gửi lặp đã dùng cho một nội dung khác. Đề nghị tải lại trang, kiểm tra đã lưu chưa rồi mới làm lại.',
  'demo-host-refused': () =>
    'Bản trình diễn chỉ chạy trên máy đang dùng (localhost). Đề nghị mở bằng địa chỉ in ra khi khởi động.',
  internal: () =>
    'Hệ thống gặp lỗi. Đề nghị tải lại trang để xem đã lưu chưa, rồi thử lại; nếu vẫn lỗi, báo người vận hành kèm mã yêu cầu.',
};
