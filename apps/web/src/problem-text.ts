import {
  addDays,
  dayText,
  endOfTime,
  findBySlug,
  findIndicator,
  momentText,
  numberText,
  parsePeriod,
  periodText,
  provinceRegistry,
  provincesReorganizedOn,
  roleDefinitions,
  sentUnitKinds,
  statedPercentText,
  unitKindNames,
} from '@co-so/domain';
import type { CivilDate, Goal, Measure, Problem, ProblemCode } from '@co-so/domain';
import { fieldText, placeText } from './place-text.ts';

export { placeText } from './place-text.ts';

type Sentences = { readonly [Code in ProblemCode]: (problem: Extract<Problem, { code: Code }>) => string };

/** One entry for every reason for which something is refused: what is wrong, and what to do about it. */
const sentences: Sentences = {
  'unit-unknown': ({ unit }) =>
    `Không có tổ chức "${unit}". Đề nghị kiểm tra lại tên hoặc mã tổ chức, hoặc khai tổ chức mới ở trang "Tổ chức".`,
  'unit-ambiguous': ({ unit, units }) =>
    `Có ${numberText(units)} tổ chức cùng tên hoặc mã "${unit}" nên không rõ là tổ chức nào. Đề nghị ghi mã tổ chức thay cho tên; nếu mã cũng trùng thì ghi mã định danh.`,
  'unit-not-existing': ({ unit, foundedOn, closedOn }) =>
    `"${unit}" ${lifeText(foundedOn, closedOn)}, không có trong kỳ này. Đề nghị kiểm tra lại kỳ, hoặc ghi cho tổ chức hoạt động trong kỳ đó.`,
  'indicator-unknown': ({ indicator }) =>
    `Không có chỉ tiêu thống kê mã "${indicator}". Đề nghị chọn mã ở trang "Danh mục" của tệp mẫu.`,
  'category-unknown': ({ indicator, category }) =>
    `Chỉ tiêu thống kê "${indicatorText(indicator)}" không có nhóm "${category}". ${categoriesText(indicator)}`,
  'definition-unknown': ({ indicator, version }) =>
    `Chỉ tiêu thống kê "${indicatorText(indicator)}" không có định nghĩa lần ${numberText(version)}. Đề nghị để trống để dùng định nghĩa có hiệu lực trong kỳ, hoặc xem thẻ định nghĩa.`,
  'period-unreadable': ({ given }) =>
    `Không đọc được kỳ "${given}". Đề nghị ghi như: 14/6/2024, 10/2021, quý 3/2026, 6 tháng đầu năm 2024, 2018 hoặc 2010-2015.`,
  'period-annual-figure': () =>
    '"Hằng năm" chỉ dùng cho chỉ tiêu được giao, không dùng cho số liệu. Đề nghị ghi rõ năm, ví dụ 2024.',
  'day-unreadable': ({ given }) =>
    `Không đọc được ngày "${given}", hoặc không có ngày này. Đề nghị ghi ngày/tháng/năm, ví dụ 14/6/2024.`,
  'cut-off-outside-period': ({ cutOffOn, period }) =>
    `Ngày chốt ${dayText(cutOffOn)} nằm ngoài kỳ (${periodWords(period)}). Đề nghị sửa ngày chốt hoặc kỳ.`,
  'period-in-future': ({ day, today }) =>
    `Ngày ${dayText(day)} chưa tới, hôm nay là ${dayText(today)}. Đề nghị kiểm tra lại kỳ và ngày chốt.`,
  'number-unreadable': ({ given }) =>
    `"${given}" không phải số nguyên từ 0 đến ${numberText(1_000_000_000)}. Đề nghị ghi như 805 hoặc 39.520; chỉ tiêu là tỷ lệ thì ghi kèm dấu %.`,
  'percent-unreadable': ({ given }) =>
    `Không rõ tỷ lệ "${given}" là bao nhiêu phần trăm. Đề nghị ghi dạng chữ, kèm dấu %, ví dụ 80,35%.`,
  'percent-over-hundred': ({ percent }) =>
    `Tỷ lệ ${statedPercentText(percent)} lớn hơn 100%, trong khi phần không thể lớn hơn tổng. Đề nghị kiểm tra lại số; nếu là thực hiện so với chỉ tiêu thì ghi riêng số lượng và chỉ tiêu được giao.`,
  'choice-unknown': ({ given, allowed }) => `Không nhận ra "${given}". Đề nghị chọn một trong: ${allowed.join('; ')}.`,
  'quantity-missing': () => 'Chưa có số liệu. Đề nghị ghi số lượng, hoặc tử số và mẫu số, hoặc tỷ lệ in trong nguồn.',
  'quantity-ambiguous': () =>
    'Vừa có số lượng vừa có tử số, mẫu số. Đề nghị chỉ giữ một cách ghi: số lượng, hoặc tử số và mẫu số.',
  'base-missing': () =>
    'Tử số và mẫu số phải đi cùng nhau. Đề nghị ghi thêm số còn thiếu, hoặc chuyển sang cột "Số lượng".',
  'base-zero': () =>
    'Mẫu số bằng 0 nên không có tỷ lệ. Đề nghị kiểm tra lại; nếu đúng là không có đối tượng nào thì không ghi số liệu này.',
  'part-over-base': ({ numerator, denominator }) =>
    `Tử số ${numberText(numerator)} lớn hơn mẫu số ${numberText(denominator)}. Đề nghị kiểm tra hai số; nếu là thực hiện so với chỉ tiêu thì ghi riêng số lượng và chỉ tiêu được giao.`,
  'quantity-not-for-measure': ({ measure }) => measureTexts[measure],
  'goal-missing': () => 'Chưa ghi mức của chỉ tiêu được giao. Đề nghị ghi một số nguyên, hoặc tỷ lệ kèm dấu %.',
  'goal-not-for-measure': ({ goal }) => goalTexts[goal],
  'text-missing': ({ field }) => `Còn thiếu "${fieldText(field)}". Đề nghị ghi bổ sung.`,
  'text-too-long': ({ field, maximum }) =>
    `"${fieldText(field)}" dài quá ${numberText(maximum)} ký tự. Đề nghị rút gọn.`,
  'reason-missing': () => 'Chưa ghi lý do. Đề nghị ghi ngắn gọn vì sao, để người xem sau hiểu.',
  'nothing-changed': () =>
    'Nội dung giống hệt lần ghi trước nên không có gì để lưu. Đề nghị sửa số rồi lưu lại, hoặc đóng lại.',

  'file-format-unknown': ({ given }) =>
    `${given === '' ? 'Tệp không ghi định dạng' : `Không nhận ra định dạng "${given}"`}, nên không phải tệp số liệu của hệ thống. Đề nghị dùng tệp mẫu.`,
  'file-empty': () => 'Tệp không có dòng nào. Đề nghị kiểm tra đã chọn đúng tệp và đã lưu trước khi nhập.',
  'file-too-long': ({ rows, maximum }) =>
    `Tệp có ${numberText(rows)} dòng, mỗi lần nhập nhiều nhất ${numberText(maximum)} dòng. Đề nghị chia thành nhiều tệp.`,
  'file-province-other': ({ given, expected }) =>
    `Tệp là số liệu của ${provinceText(given)}, còn đây là trang của ${provinceText(expected)}. Đề nghị chọn đúng tệp hoặc mở đúng trang; nếu số liệu đúng là của nơi này thì sửa "province" trong tệp thành "${expected}".`,
  'field-unknown': ({ field }) =>
    field === ''
      ? 'Có cột chứa nội dung mà không có tên cột. Đề nghị đặt tên cột theo tệp mẫu, hoặc xóa cột đó.'
      : `"${field}" không có trong mẫu, hoặc trùng với một cột khác. Đề nghị đặt tên theo tệp mẫu, hoặc bỏ đi.`,
  'field-type': ({ expected }) => shapeText(expected),
  'sheet-missing': ({ sheet }) =>
    `Tệp thiếu trang "${sheet}". Đề nghị thêm trang này theo tệp mẫu; không có nội dung thì để trống.`,
  'column-missing': ({ sheet, column }) => `Trang "${sheet}" thiếu cột "${column}". Đề nghị thêm cột theo tệp mẫu.`,
  'row-repeated': ({ firstAt }) =>
    `Trùng tổ chức, chỉ tiêu, nhóm và kỳ với ${lowered(placeText(firstAt)) || 'một dòng trước'}. Đề nghị chỉ giữ một dòng.`,
  'unit-repeated': ({ unit }) => `Tổ chức "${unit}" được khai hai lần. Đề nghị chỉ giữ một dòng.`,
  'unit-kind-unknown': ({ given }) =>
    `${given === '' ? 'Chưa ghi loại tổ chức' : `Không nhận ra loại tổ chức "${given}"`}. Đề nghị chọn loại như ở trang "Hướng dẫn" của tệp mẫu, ví dụ: chi bộ cơ sở.`,
  'unit-differs': ({ unit }) =>
    `Tổ chức "${unit}" đã có, nhưng tên, loại, cấp trên hoặc ngày khác với đã lưu. Nhập tệp không thay đổi tổ chức: đề nghị ghi như đã lưu, hoặc bỏ dòng này.`,
  'code-taken': ({ unit, given }) => `Mã "${given}" đang là mã của "${unit}". Đề nghị kiểm tra lại mã, hoặc để trống.`,
  'closed-before-founded': ({ foundedOn, closedOn }) =>
    `Ngày kết thúc ${dayText(closedOn)} không sau ngày thành lập ${dayText(foundedOn)}. Đề nghị kiểm tra lại hai ngày.`,
  'parent-unknown': ({ parent }) =>
    `Không có tổ chức cấp trên "${parent}". Đề nghị kiểm tra lại tên, hoặc khai tổ chức cấp trên ở dòng phía trước.`,
  'parent-not-existing': ({ parent, foundedOn, closedOn }) =>
    `Tổ chức cấp trên "${parent}" ${lifeText(foundedOn, closedOn)}, không cùng thời gian với tổ chức này. Đề nghị kiểm tra lại cấp trên, ngày thành lập và ngày kết thúc.`,
  'id-malformed': ({ given }) => `Mã định danh "${given}" không đúng dạng. Đề nghị để trống để hệ thống tự cấp.`,

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
  'same-person-approves': () => 'Người lập không được tự duyệt. Đề nghị để người thứ hai xem và duyệt.',
  'same-person-returns': () => 'Người lập không trả lại lần gửi của chính mình. Đề nghị rút lại.',
  'second-person-withdraws': () => 'Chỉ người lập mới rút lại lần gửi này. Đề nghị trả lại để hoàn thiện, kèm lý do.',
  'demo-account': () =>
    'Tài khoản trình diễn dùng chung cho mọi người, nên không đổi mật khẩu hay xác thực hai bước của nó. Đề nghị cấp một tài khoản khác để thử.',
  'own-account': () => 'Không tự làm việc này cho tài khoản của mình được. Đề nghị để một quản trị khác làm.',
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
    `${numberText(rows)} dòng đã nhận trước đây với nội dung khác ở cùng lần ghi. Số đã nhận được giữ nguyên; đề nghị tỉnh, thành phố đính chính bằng lần ghi mới rồi gửi lại.`,

  'sign-in-refused': ({ at }) =>
    at === '/current'
      ? 'Mật khẩu hiện tại không đúng. Đề nghị gõ lại.'
      : 'Tên đăng nhập hoặc mật khẩu không đúng, hoặc tài khoản này không dùng được. Đề nghị kiểm tra rồi gõ lại, hoặc hỏi quản trị.',
  'sign-in-locked': ({ minutes }) =>
    `Đã thử sai quá nhiều lần. Đề nghị chờ ${numberText(minutes)} phút rồi thử lại, hoặc hỏi quản trị.`,
  'code-wrong': () =>
    'Mã không đúng, đã hết hạn hoặc đã dùng rồi. Đề nghị chờ mã mới rồi gõ lại, hoặc dùng một mã dự phòng.',
  'user-name-unusable': ({ given }) =>
    `Tên đăng nhập "${given}" không dùng được. Đề nghị ghi từ 3 đến 40 ký tự: chữ thường không dấu, chữ số, dấu chấm, gạch ngang, ví dụ nguyen.an.`,
  'user-name-taken': ({ given }) => `Tên đăng nhập "${given}" đã có người dùng. Đề nghị chọn tên khác.`,
  'password-length': ({ minimum, maximum }) =>
    `Mật khẩu phải có từ ${numberText(minimum)} đến ${numberText(maximum)} ký tự. Đề nghị ghép vài từ dễ nhớ.`,
  'password-guessable': () =>
    'Mật khẩu dễ đoán: có chứa tên đăng nhập, hoặc chỉ lặp lại vài ký tự. Đề nghị chọn một câu ngắn khác.',
  'password-unchanged': () => 'Mật khẩu mới giống hệt mật khẩu đang dùng. Đề nghị gõ một mật khẩu khác.',
  'account-unknown': () =>
    'Không có tài khoản này, hoặc tài khoản đã ngừng dùng. Đề nghị chọn lại người khác đang có tài khoản.',
  'account-erased': () =>
    'Họ tên của tài khoản này đã được xóa theo thời hạn giữ dữ liệu, nên không mở lại được. Đề nghị cấp tài khoản mới.',
  'holder-disabled': () =>
    'Tài khoản của người có vai trò này đang bị khóa, nên không ủy quyền được. Đề nghị mở lại tài khoản hoặc giao vai trò.',
  'role-elsewhere': ({ role }) =>
    `Vai trò "${roleDefinitions[role].name}" không có ở cơ quan này. Đề nghị chọn vai trò trong danh sách.`,
  'role-for-office': ({ role }) =>
    `Vai trò "${roleDefinitions[role].name}" là của cả cơ quan. Đề nghị để trống ô tổ chức, hoặc chọn vai trò khác.`,
  'day-past': ({ day, today }) =>
    `Ngày ${dayText(day)} đã qua, hôm nay là ${dayText(today)}. Đề nghị ghi hôm nay hoặc một ngày sau đó.`,
  'span-empty': ({ from, until }) =>
    `Ngày kết thúc ${dayText(until)} không sau ngày bắt đầu ${dayText(from)}. Đề nghị kiểm tra lại hai ngày.`,
  'delegation-beyond-grant': ({ from, until }) =>
    `Ủy quyền phải nằm trong thời hạn của vai trò: từ ${dayText(from)}${until === endOfTime ? '' : ` đến hết ${dayText(addDays(until, -1))}`}. Đề nghị ghi lại hai ngày.`,
  'out-of-bounds': ({ field, minimum, maximum }) =>
    `"${fieldText(field)}" phải từ ${numberText(minimum)} đến ${numberText(maximum)}. Đề nghị ghi lại.`,
  'second-factor-required': ({ role }) =>
    `Vai trò "${roleDefinitions[role].name}" bắt buộc xác thực hai bước. Đề nghị giữ vai trò này trong danh sách.`,
  'last-administrator': () =>
    'Đây là quản trị cuối cùng của cơ quan. Đề nghị giao quyền quản trị cho người khác trước, rồi làm lại.',

  'province-unknown': ({ given }) =>
    `${given === '' ? 'Chưa chọn tỉnh, thành phố' : `Danh bạ không có tỉnh, thành phố "${given}"`}. Đề nghị chọn trong danh sách.`,
  'province-onboarded': ({ host }) =>
    `Tỉnh, thành phố này đã ở trong hệ thống, tại địa chỉ "${host}". Nếu quản trị đầu tiên chưa nhận được mật khẩu, đề nghị ghi đúng địa chỉ và tên đăng nhập đã cấp rồi làm lại; nếu đã có người đăng nhập thì hỏi quản trị của nơi đó.`,
  'host-unusable': ({ given }) =>
    `${given === '' ? 'Chưa ghi địa chỉ' : `"${given}" không dùng làm địa chỉ được`}. Đề nghị chỉ ghi chữ thường không dấu, chữ số và dấu gạch nối, ví dụ binh-thuan.`,
  'host-taken': ({ given }) => `Địa chỉ "${given}" đang là của tỉnh, thành phố khác. Đề nghị ghi địa chỉ khác.`,
  'pool-empty': () =>
    'Không còn cơ sở dữ liệu trống để cấp. Đề nghị báo người vận hành thêm cơ sở dữ liệu, rồi làm lại.',
  'province-archived': () =>
    'Tỉnh, thành phố này đã lưu trữ: chỉ xem, không ghi thêm được gì. Nếu cần ghi tiếp, đề nghị liên hệ cơ quan Trung ương.',

  'day-in-future': ({ day, today }) =>
    `Ngày ${dayText(day)} chưa tới, hôm nay là ${dayText(today)}. Đề nghị kiểm tra lại ngày.`,
  'day-too-early': ({ day, earliest }) =>
    `Ngày ${dayText(day)} trước ngày ${dayText(earliest)} của việc có trước nó. Đề nghị kiểm tra lại ngày.`,
  'moment-in-future': ({ moment, now }) =>
    `${momentText(moment)} chưa tới, bây giờ là ${momentText(now)}. Đề nghị kiểm tra lại ngày, giờ.`,
  'moment-too-early': ({ moment, earliest }) =>
    `${momentText(moment)} trước ${momentText(earliest)}, lúc phát hiện. Đề nghị kiểm tra lại ngày, giờ.`,
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
  'changed-meanwhile': () =>
    'Có người vừa ghi trước, nên chưa lưu được gì. Đề nghị tải lại trang, xem thay đổi rồi làm lại.',

  'not-found': () => 'Không tìm thấy nội dung này. Đề nghị kiểm tra lại địa chỉ, hoặc về trang đầu.',
  'not-signed-in': () => 'Chưa đăng nhập, hoặc phiên làm việc đã kết thúc. Đề nghị đăng nhập lại.',
  'sign-in-unfinished': () => 'Đăng nhập chưa xong, còn một bước nữa. Đề nghị mở lại trang để làm tiếp.',
  'not-allowed': () => 'Tài khoản không được giao việc này. Đề nghị liên hệ quản trị của tỉnh, thành phố.',
  'origin-refused': () =>
    'Yêu cầu đến từ một trang khác nên không được nhận. Đề nghị mở lại trang này và thao tác trực tiếp.',
  'body-not-json': () =>
    'Máy chủ không đọc được nội dung gửi lên. Đề nghị tải lại trang; nếu là tệp thì kiểm tra tệp có mở được không.',
  'body-too-large': ({ maximum }) =>
    `Nội dung gửi lên lớn hơn ${numberText(Math.floor(maximum / 1_048_576))} MB. Đề nghị chia thành nhiều tệp.`,
  'parameter-invalid': ({ parameter }) =>
    `Địa chỉ có tham số "${parameter}" không dùng được. Đề nghị chọn lại trên màn hình.`,
  'idempotency-key-missing': () => 'Yêu cầu thiếu khóa chống gửi lặp. Đề nghị tải lại trang rồi thực hiện lại.',
  'idempotency-key-reused': () =>
    'Khóa chống gửi lặp đã dùng cho một nội dung khác. Đề nghị tải lại trang, kiểm tra đã lưu chưa rồi mới làm lại.',
  'demo-host-refused': () =>
    'Bản trình diễn chỉ chạy trên máy đang dùng (localhost). Đề nghị mở bằng địa chỉ in ra khi khởi động.',
  internal: () =>
    'Hệ thống gặp lỗi. Đề nghị tải lại trang để xem đã lưu chưa, rồi thử lại; nếu vẫn lỗi, báo người vận hành kèm mã yêu cầu.',
};

export const problemCodes: readonly string[] = Object.keys(sentences);

/** The sentence about a problem. */
export function problemText(problem: Problem): string {
  return sentenceFor(problem.code)(problem);
}

/** Safe because an entry is only ever asked about the problem by whose code it was found. */
function sentenceFor(code: ProblemCode): (problem: Problem) => string {
  return sentences[code] as (problem: Problem) => string;
}

const measureTexts: Readonly<Record<Measure, string>> = {
  count: 'Đây là số đếm, không ghi riêng tỷ lệ. Đề nghị ghi số lượng, hoặc tử số và mẫu số.',
  ratio: 'Đây là tỷ lệ, không ghi riêng số lượng. Đề nghị ghi tử số và mẫu số, hoặc tỷ lệ in trong nguồn.',
  outOf: 'Chỉ tiêu này ghi dạng "mấy trong số mấy". Đề nghị ghi đủ tử số và mẫu số.',
};

/** What the shape checker found or wanted; most are met only in a file or a request that was made by hand. */
const goalTexts: Readonly<Record<Goal['kind'], string>> = {
  value:
    'Chỉ tiêu thống kê này là tỷ lệ nên mức giao cũng là tỷ lệ. Đề nghị ghi dạng chữ, kèm dấu %, ví dụ 100%; ô định dạng phần trăm của Excel đổi 100% thành 1.',
  share:
    'Chỉ tiêu thống kê này là số lượng, không có mẫu số để tính tỷ lệ. Đề nghị ghi mức giao là số nguyên, ví dụ 805.',
};

const shapeTexts: Readonly<Partial<Record<string, string>>> = {
  too_big: 'Nội dung quá dài hoặc số quá lớn. Đề nghị rút gọn hoặc kiểm tra lại số.',
  too_small: 'Nội dung bị trống hoặc số quá nhỏ. Đề nghị ghi bổ sung hoặc kiểm tra lại số.',
  invalid_format: 'Nội dung chưa đúng dạng quy định. Đề nghị đối chiếu với tệp mẫu.',
  custom: 'Nội dung chưa đúng dạng quy định. Đề nghị đối chiếu với tệp mẫu.',
};

const typeWords: Readonly<Partial<Record<string, string>>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  null: 'để trống',
  array: 'danh sách',
  object: 'nhóm mục',
};

const stateTexts: Readonly<Partial<Record<string, string>>> = {
  approved: 'đã được duyệt',
  returned: 'đã được trả lại để hoàn thiện',
  withdrawn: 'đã được rút lại',
};

function lifeText(foundedOn: CivilDate | null, closedOn: CivilDate | null): string {
  const founded = foundedOn === null ? '' : ` từ ngày ${dayText(foundedOn)}`;
  const closed = closedOn === null ? '' : ` đến hết ngày ${dayText(addDays(closedOn, -1))}`;
  return `hoạt động${founded}${closed}`;
}

function shapeText(expected: string): string {
  const allowed = expected.split(' | ');
  const known = allowed.map((one) => shapeTexts[one]).find(Boolean);
  return (
    known ?? `Chỗ này chỉ nhận: ${allowed.map((one) => typeWords[one] ?? one).join('; ')}. Đề nghị ghi lại theo mẫu.`
  );
}

function indicatorText(id: string): string {
  return findIndicator(id)?.name ?? id;
}

function categoriesText(id: string): string {
  const categories = findIndicator(id)?.categories?.categories ?? [];
  if (categories.length === 0) return 'Đề nghị để trống ô nhóm.';
  return `Đề nghị chọn một trong: ${categories.map((category) => `${category.id} (${category.name})`).join('; ')}.`;
}

function periodWords(period: string): string {
  const parsed = parsePeriod(period);
  return parsed ? periodText(parsed) : period;
}

function revisionText(revision: number): string {
  return revision > 0 ? ` (nay là lần ghi ${numberText(revision)})` : '';
}

function lowered(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

/** A province by the name it bore last, and on which side of the reorganization it stood: two of them may share a name. */
function provinceText(slug: string): string {
  const province = findBySlug(provinceRegistry, slug);
  const name = province?.names.at(-1)?.value.fullName;
  if (!province || name === undefined) return slug === '' ? 'nơi không ghi tên' : `"${slug}"`;
  if (province.endedOn <= provincesReorganizedOn) return `${name} (trước sắp xếp)`;
  return province.foundedOn === provincesReorganizedOn ? `${name} (sau sắp xếp)` : name;
}
