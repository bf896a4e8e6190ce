import { addDays, dayText, endOfTime, numberText, roleDefinitions, unitKindNames } from '@co-so/domain';
import type { AccessProblem, TenantProblem } from '@co-so/domain';
import { fieldText } from '../place-text.ts';
import type { Sentences } from './sentences.ts';

/** Who may work here, and which provinces do. */
export const accessSentences: Sentences<(AccessProblem | TenantProblem)['code']> = {
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
  'branch-kind-unfit': ({ unit, kind }) =>
    `"${unit}" là ${unitKindNames[kind]}, không phải tổ chức đảng của một địa bàn, đơn vị. Đề nghị chọn chi bộ hoặc đảng bộ ở cơ sở.`,
  'branch-hosted-elsewhere': ({ state }) =>
    state === 'own'
      ? 'Trong cùng thời gian, tổ chức này đã là của địa bàn, đơn vị khác. Đề nghị chọn tổ chức khác, hoặc ghi là chung ở mọi nơi.'
      : 'Trong cùng thời gian, tổ chức này là của riêng địa bàn, đơn vị khác. Đề nghị chọn tổ chức khác, hoặc ghi nơi đó là chung trước.',
  'place-repeated': ({ given }) =>
    `Tổ chức này trong cùng thời gian đã có địa bàn, đơn vị "${given}" cùng loại. Đề nghị dùng nơi đã ghi, hoặc ghi tên khác.`,
  'span-empty': ({ from, until }) =>
    `Ngày kết thúc ${dayText(until)} không sau ngày bắt đầu ${dayText(from)}. Đề nghị kiểm tra lại hai ngày.`,
  'delegation-to-holder': () =>
    'Người được ủy quyền chính là người đang giữ vai trò này. Đề nghị ghi tên đăng nhập của người khác.',
  'delegation-beyond-grant': ({ from, until }) =>
    `Ủy quyền phải nằm trong thời hạn của vai trò: từ ${dayText(from)}${until === endOfTime ? '' : ` đến hết ${dayText(addDays(until, -1))}`}. Đề nghị ghi lại hai ngày.`,
  'held-already': ({ role, document, from, until }) =>
    `Người này đã có vai trò "${roleDefinitions[role].name}" ở đúng nơi đó từ ${dayText(from)}${until === null ? '' : ` đến hết ${dayText(addDays(until, -1))}`}, theo "${document}". Đề nghị ghi thời gian khác, hoặc kết thúc lần trước rồi làm lại.`,
  'out-of-bounds': ({ field, minimum, maximum }) =>
    `"${fieldText(field)}" phải từ ${numberText(minimum)} đến ${numberText(maximum)}. Đề nghị ghi lại.`,
  'second-factor-required': ({ role }) =>
    `Vai trò "${roleDefinitions[role].name}" bắt buộc xác thực hai bước. Đề nghị giữ vai trò này trong danh sách.`,
  'last-administrator': () =>
    'Đây là quản trị cuối cùng của cơ quan. Đề nghị giao quyền quản trị cho người khác trước, rồi làm lại.',
  'second-factor-exempt': ({ role }) =>
    `Vai trò "${roleDefinitions[role].name}" chỉ xem số tổng hợp nên được miễn xác thực hai bước. Đề nghị bỏ vai trò này khỏi danh sách.`,
  'demo-account': () =>
    'Tài khoản trình diễn dùng chung cho mọi người, nên không đổi mật khẩu hay xác thực hai bước của nó. Đề nghị cấp một tài khoản khác để thử.',
  'own-grant-required': () =>
    'Việc này còn hiệu lực sau khi hết hạn ủy quyền, nên không làm được bằng vai trò quản trị được ủy quyền. Đề nghị để một quản trị có vai trò của chính mình làm.',
  'own-account': () => 'Không tự làm việc này cho tài khoản của mình được. Đề nghị để một quản trị khác làm.',
  'province-unknown': ({ given }) =>
    `${given === '' ? 'Chưa chọn tỉnh, thành phố' : `Danh bạ không có tỉnh, thành phố "${given}"`}. Đề nghị chọn trong danh sách.`,
  'province-onboarded': ({ host }) =>
    `Tỉnh, thành phố này đã ở trong hệ thống, tại địa chỉ "${host}". Nếu quản trị đầu tiên chưa nhận được mật khẩu, đề nghị ghi đúng địa chỉ và tên đăng nhập đã cấp rồi làm lại; nếu đã có người đăng nhập thì hỏi quản trị của nơi đó.`,
  'host-unusable': ({ given }) =>
    `${given === '' ? 'Chưa ghi địa chỉ' : `"${given}" không dùng làm địa chỉ được`}. Đề nghị chỉ ghi chữ thường không dấu, chữ số và dấu gạch nối, ví dụ binh-thuan.`,
  'host-taken': ({ given }) => `Địa chỉ "${given}" đang là của tỉnh, thành phố khác. Đề nghị ghi địa chỉ khác.`,
  'pool-empty': () =>
    'Không còn cơ sở dữ liệu trống để cấp. Đề nghị báo người vận hành thêm cơ sở dữ liệu, rồi làm lại.',
  'predecessors-absent': ({ province }) =>
    `Không có nơi hợp thành nào của "${province}" đang dùng hệ thống, nên không có gì để sáp nhập. Đề nghị đưa tỉnh, thành phố vào như một nơi mới.`,
  'province-head-missing': ({ province }) =>
    `Cơ sở dữ liệu của "${province}" không có đảng bộ tỉnh, thành phố ở ngày cuối trước khi sáp nhập, nên không biết nhập từ đâu. Đề nghị nơi đó bổ sung, rồi làm lại.`,
  'merger-begun': ({ host }) =>
    `Việc sáp nhập này đã bắt đầu với địa chỉ "${host}" và chưa xong. Đề nghị ghi đúng địa chỉ và văn bản đã ghi lần trước để làm tiếp.`,
  'province-archived': () =>
    'Tỉnh, thành phố này đã lưu trữ: chỉ xem, không ghi thêm được gì. Nếu cần ghi tiếp, đề nghị liên hệ cơ quan Trung ương.',
};
