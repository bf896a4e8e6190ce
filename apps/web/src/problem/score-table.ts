import { asPoints, countFactNames, countFacts, dayText, numberText, parseCivilDate, plainPoints } from '@co-so/domain';
import type { ScoreTableProblem } from '@co-so/domain';
import type { Sentences } from './sentences.ts';

/** Rules, a province’s score tables and its settings. */
export const scoreTableSentences: Sentences<ScoreTableProblem['code']> = {
  'address-unusable': ({ given }) =>
    `"${factText(given)}" không phải địa chỉ trang mạng. Đề nghị ghi địa chỉ bắt đầu bằng https:// hoặc http://, hoặc để trống.`,
  'amount-missing': () =>
    'Chỗ này chưa có số (giới hạn, thời hạn, số buổi). Đề nghị ghi số, hoặc ghi lý do chưa xác nhận.',
  'bands-not-ascending': () =>
    'Các bậc không tăng dần theo tỷ lệ. Đề nghị xếp lại từ tỷ lệ thấp đến cao, không trùng nhau.',
  'bands-not-from-zero': () => 'Bậc đầu tiên không bắt đầu từ 0%. Đề nghị thêm bậc từ 0%, dù bậc đó được 0 điểm.',
  'candidate-unknown': ({ given }) =>
    `"${factText(given)}" không có trong danh sách đủ điều kiện. Đề nghị chọn lại trong danh sách.`,
  'cap-exceeded': ({ given, expected }) =>
    `Đang giữ lại ${factText(given)}, trong khi tỷ lệ khống chế chỉ cho phép ${factText(expected)}. Đề nghị bớt số giữ lại.`,
  'cell-unreadable': ({ given, expected }) =>
    expected !== undefined
      ? `Ô ghi "${factText(given)}" không đọc được. Đề nghị ghi đúng một trong các từ: ${factText(expected)}; nhiều trường hợp thì cách nhau bằng dấu chấm phẩy.`
      : `Ô ghi "${factText(given)}" không đọc được. Đề nghị ghi điểm, tỷ lệ như 18/20, hoặc có/không, theo tiêu chí của cột.`,
  'cell-unused': ({ given, expected }) =>
    `Ô này không dùng ở dòng "${factText(expected)}": cột "${factText(given)}". Đề nghị xóa nội dung ô, hoặc chuyển sang dòng dùng đến nó.`,
  'claim-kind': ({ given }) =>
    `Tiêu chí này không nhận cách khai "${factText(given)}". Đề nghị khai theo cách tính của tiêu chí.`,
  'claim-over-maximum': ({ given }) =>
    `Điểm ${pointsFact(given)} không cho được ở tiêu chí này. Đề nghị cho từ 0 đến điểm tối đa, hoặc đúng một mức ghi trong bảng.`,
  'code-repeated': ({ given }) => `Mã "${factText(given)}" dùng hai lần. Đề nghị đặt mã khác cho một trong hai.`,
  'column-unknown': ({ given }) =>
    `Cột "${factText(given)}" không có trong mẫu bảng điểm, hoặc không dùng cho dòng này. Đề nghị đặt tên cột theo mẫu, hoặc xóa nội dung ô.`,
  'condition-empty': () => 'Điều kiện ghép không có điều kiện nào bên trong. Đề nghị thêm điều kiện, hoặc bỏ đi.',
  'condition-too-deep': ({ expected }) =>
    `Điều kiện lồng nhau quá ${factText(expected)} tầng nên không nhận. Đề nghị viết gọn lại.`,
  'criterion-unknown': ({ given }) =>
    `Không có tiêu chí mã "${factText(given)}". Đề nghị chọn lại tiêu chí trong bảng.`,
  'days-contradictory': ({ given, expected }) =>
    `Ngày ${dayFact(given)} sau ngày ${dayFact(expected)}, trong khi phải trước hoặc bằng. Đề nghị kiểm tra lại các ngày của văn bản.`,
  'decided-missing': () =>
    'Chưa ghi kết quả đã quyết định, mà lúc đó chưa có bảng nào áp dụng để tính. Đề nghị ghi kết quả đã quyết định.',
  'day-too-late': ({ day, latest }) =>
    `Ngày áp dụng ${dayText(day)} xa hơn 2 năm kể từ hôm nay; phần mềm nhận đến ngày ${dayText(latest)}. Đề nghị kiểm tra lại năm.`,
  'document-missing': () =>
    'Chưa ghi văn bản ban hành hoặc cơ quan ban hành. Đề nghị ghi số, tên văn bản và cơ quan ban hành.',
  'exception-unknown': ({ given }) =>
    `Không có ngoại lệ nào cho "${factText(given)}" ở đối tượng này. Đề nghị bỏ ngoại lệ, hoặc chọn lại.`,
  'fact-contradicted': ({ given, expected }) =>
    `Hai chỗ ghi hai số khác nhau cho cùng một nội dung: ${factText(expected)} và ${factText(given)}. Đề nghị kiểm tra lại.`,
  'fact-foreign': ({ given }) =>
    `Số liệu "${factText(given)}" không thuộc đối tượng này. Đề nghị bỏ đi, hoặc khai số liệu đó cho đối tượng.`,
  'fact-number': ({ given }) => `"${factText(given)}" không phải số nguyên từ 0. Đề nghị ghi số nguyên.`,
  'fact-over-whole': ({ given, expected }) =>
    `Số ${factText(given)} lớn hơn tổng ${factText(expected)} mà nó là một phần. Đề nghị kiểm tra lại hai số.`,
  'field-missing': () => 'Thiếu mục này. Đề nghị ghi bổ sung.',
  'frame-differs': ({ given, expected }) =>
    expected === undefined
      ? `Nhóm "${factText(given)}" không có trong khung của Trung ương. Đề nghị bỏ nhóm, hoặc gộp vào nhóm có trong khung.`
      : `Điểm của nhóm là ${pointsFact(given)}, trong khi khung của Trung ương là ${pointsFact(expected)}. Đề nghị giữ đúng điểm của khung.`,
  'gate-on-lowest': ({ given }) =>
    `Mức "${factText(given)}" là mức thấp nhất, không có mức nào dưới nó để xuống. Đề nghị bỏ các yêu cầu đạt điểm tối đa của mức này.`,
  'gate-repeated': ({ given }) =>
    `Tiêu chí "${factText(given)}" được yêu cầu đạt điểm tối đa hai lần ở một mức. Đề nghị bỏ một yêu cầu.`,
  'group-empty': () => 'Nhóm hoặc tiêu chí này không có nội dung nào bên trong. Đề nghị thêm nội dung, hoặc bỏ đi.',
  'group-sum': ({ given, expected }) =>
    `Tổng điểm các tiêu chí là ${pointsFact(given)}, khác điểm của nhóm là ${pointsFact(expected)}. Đề nghị chia lại cho khớp.`,
  'id-missing': () => 'Chưa có mã. Đề nghị ghi mã, ví dụ 1 hoặc 2.1.',
  'id-repeated': ({ given }) => `Mã "${factText(given)}" dùng hai lần. Đề nghị đặt mã khác cho một trong hai.`,
  'id-reserved': ({ given }) =>
    `Mã "${factText(given)}" là từ riêng của phần mềm. Đề nghị đặt mã khác, ví dụ 1 hoặc 2.1.`,
  'interval-empty': () => 'Ngày hết áp dụng không sau ngày bắt đầu. Đề nghị kiểm tra lại hai ngày.',
  'issued-already': () => 'Bảng điểm này đã ban hành rồi. Đề nghị lập dự thảo mới từ bảng đó.',
  'kinds-circular': ({ given }) =>
    `Loại tổ chức "${factText(given)}" lại đứng dưới chính nó, qua các loại cấp trên. Đề nghị sửa quan hệ trực thuộc.`,
  'subject-name-repeated': ({ given }) =>
    `Hai đối tượng cùng tên "${factText(given)}", dẫn chiếu đến một mục không rõ là của ai. Đề nghị đặt tên khác cho một đối tượng.`,
  'level-name-repeated': ({ given }) => `Hai mức cùng tên "${factText(given)}". Đề nghị đặt tên khác cho một mức.`,
  'level-unknown': ({ given }) => `Không có mức "${factText(given)}" trong bảng. Đề nghị chọn lại mức.`,
  'levels-missing': () => 'Bảng chưa có mức nào. Đề nghị thêm các mức, từ cao xuống thấp.',
  'levels-not-descending': () =>
    'Các mức không giảm dần theo điểm, theo tỷ lệ. Đề nghị xếp lại từ cao xuống thấp, không trùng nhau.',
  'levels-not-to-zero': () => 'Mức thấp nhất không bắt đầu từ 0 điểm. Đề nghị đặt mức thấp nhất từ 0 điểm.',
  'line-orphan': ({ given }) =>
    `Dòng "${factText(given)}" không có dòng chủ ở phía trên. Đề nghị đặt dòng ngay dưới nhóm, tiêu chí hoặc mức của nó.`,
  'line-repeated': ({ given }) =>
    `Dòng "${factText(given)}" chỉ được ghi một lần cho mỗi đối tượng, mỗi tiêu chí; dòng này là dòng thứ hai. Đề nghị bỏ một dòng.`,
  'line-unknown': ({ given }) =>
    `"${factText(given)}" không phải loại dòng của bảng điểm. Đề nghị ghi như trong tệp tải về, ví dụ nhóm, tiêu chí, bậc, mức xếp loại.`,
  'line-unused': ({ given, expected }) =>
    `Dòng "${factText(given)}" không dùng cho tiêu chí có cách tính "${factText(expected)}". Đề nghị bỏ dòng, hoặc sửa cách tính của tiêu chí.`,
  'maximum-unreachable': ({ given, expected }) =>
    `Điểm tối đa ${pointsFact(expected)} không bao giờ đạt được, nhiều nhất chỉ ${pointsFact(given)}. Đề nghị sửa mức cao nhất, hoặc điểm tối đa.`,
  'number-uncited': () => 'Con số này chưa có căn cứ. Đề nghị ghi điều, khoản của văn bản, hoặc lý do chưa xác nhận.',
  'part-central': () =>
    'Phần này do quy định của Trung ương quyết định, bảng của tỉnh không đặt được. Đề nghị bỏ phần này khỏi bảng.',
  'parts-over-whole': ({ given, expected }) =>
    `Hai số của hai phần khác nhau cộng lại là ${factText(given)}, nhiều hơn tổng ${factText(expected)}. Đề nghị kiểm tra lại các số.`,
  'points-negative': ({ given }) => `Điểm ${pointsFact(given)} không dùng được. Đề nghị ghi điểm từ 0.`,
  'points-over-scale': ({ given, expected }) =>
    `Mức bắt đầu từ ${pointsFact(given)} điểm, cao hơn thang điểm là ${pointsFact(expected)}. Đề nghị hạ điểm của mức, hoặc sửa thang điểm.`,
  'points-unreadable': ({ given }) =>
    `"${factText(given)}" không đọc được là điểm. Đề nghị ghi số, nhiều nhất hai chữ số lẻ, ví dụ 2,5; điểm mỗi lần trừ thì khác 0.`,
  'ratio-unusable': ({ given }) =>
    parseCivilDate(String(given)) !== undefined
      ? `Excel đã đổi ô này thành ngày ${dayFact(given)}. Đề nghị định dạng ô là văn bản rồi ghi lại, ví dụ 9/10 hoặc 90%.`
      : `Tỷ lệ ${factText(given)} không dùng được. Đề nghị ghi tử số, mẫu số là số nguyên, mẫu số khác 0; phần không lớn hơn tổng.`,
  'receiver-unknown': ({ given }) =>
    `Tiêu chí "${factText(given)}" không nhận điểm dồn sang được. Đề nghị chọn một tiêu chí khác trong nhóm, chấm điểm tự do và luôn áp dụng.`,
  'scale-sum': ({ given, expected }) =>
    `Tổng điểm các nhóm là ${pointsFact(given)}, khác thang điểm là ${pointsFact(expected)}. Đề nghị chia lại cho khớp.`,
  'series-other': ({ given }) =>
    `Bảng thuộc loại "${factText(given)}", không phải loại của dự thảo hoặc loại mà tỉnh, thành phố ban hành. Đề nghị chọn đúng bảng.`,
  'setting-unknown': ({ given }) =>
    `Văn bản áp dụng từ ngày đó không để tỉnh, thành phố lựa chọn "${factText(given)}". Đề nghị kiểm tra lại ngày, hoặc chọn lại.`,
  'source-missing': () => 'Bảng chưa có văn bản nào làm căn cứ. Đề nghị ghi văn bản.',
  'source-unknown': ({ given }) =>
    `Căn cứ chỉ đến văn bản "${factText(given)}" không có trong danh sách của bảng. Đề nghị thêm văn bản, hoặc sửa căn cứ.`,
  'step-over-maximum': ({ given, expected }) =>
    `Mức điểm ${pointsFact(given)} cao hơn điểm tối đa ${pointsFact(expected)} của tiêu chí. Đề nghị sửa một trong hai.`,
  'step-repeated': ({ given }) =>
    `Mức điểm ${pointsFact(given)} ghi hai lần trong một tiêu chí. Đề nghị bỏ một mức, hoặc sửa điểm.`,
  'subject-unknown': ({ given }) =>
    given === ''
      ? 'Chưa ghi đối tượng. Đề nghị ghi ở từng dòng: ô gộp của Excel chỉ có nội dung ở dòng đầu.'
      : `Không có đối tượng "${factText(given)}". Đề nghị chọn đối tượng có trong bảng hoặc trong khung của Trung ương.`,
  'successor-not-later': ({ given }) =>
    `Ngày áp dụng ${dayFact(given)} không sau ngày áp dụng của bảng ban hành trước đó. Đề nghị ghi một ngày sau.`,
  'table-empty': () => 'Bảng không có dòng nào. Đề nghị thêm đối tượng, nhóm và tiêu chí.',
  'template-unchanged': () =>
    'Bảng giống hệt mẫu, chưa có gì là của tỉnh, thành phố. Đề nghị sửa theo văn bản của tỉnh, thành phố rồi ban hành.',
  'template-unknown': ({ given }) =>
    `Không có mẫu hoặc bảng đã ban hành "${given}" thuộc loại này. Đề nghị chọn lại trong danh sách.`,
  'total-given-with-gates': () =>
    'Chỉ có tổng điểm, trong khi bảng có tiêu chí phải đạt tối đa. Đề nghị khai điểm từng tiêu chí.',
  'total-over-scale': ({ given, expected }) =>
    `Tổng điểm ${pointsFact(given)} không cho được: thang điểm là ${pointsFact(expected)}. Đề nghị ghi tổng điểm từ 0 đến ${pointsFact(expected)}.`,
  'weight-missing': () => 'Tiêu chí chưa có điểm tối đa. Đề nghị ghi điểm do tỉnh, thành phố quy định.',
  'whole-foreign': ({ given, expected }) =>
    `Số ${factName(given)} không phải là một phần của số ${factName(expected)}, nên không tính được tỷ lệ. Đề nghị chọn mẫu số mà tử số là một phần.`,
  'year-level-repeated': ({ given }) =>
    `Mức "${factText(given)}" của năm ghi hai lần. Đề nghị bỏ một, hoặc chọn mức khác.`,
  'year-levels-not-descending': ({ given }) =>
    `Mức "${factText(given)}" của năm đứng sau một mức thấp hơn. Đề nghị xếp lại từ mức cao xuống mức thấp.`,
  'year-meetings': ({ given, expected }) =>
    `Số buổi ${factText(given)} không dùng được: theo chế độ sinh hoạt chi bộ, một năm có ${factText(expected)} buổi thường kỳ. Đề nghị ghi từ 1 đến ${factText(expected)}.`,
  'year-rule-unreached': ({ given }) =>
    `Không năm nào đủ các buổi thường kỳ được xét đến mức này: mức của năm thứ ${factText(given)}, đứng trước, đã nhận hết. Đề nghị xếp lại thứ tự, hoặc sửa điều kiện.`,
  'year-text-differs': ({ given, expected }) =>
    typeof given === 'string'
      ? `Lời văn ghi mức "${given}", trong khi điều kiện đã ghi là mức "${factText(expected)}". Đề nghị sửa lời văn, hoặc chọn lại mức.`
      : `Lời văn ghi ${factText(given)} buổi, trong khi số buổi phải có ${expected === undefined ? 'chưa ghi' : `là ${factText(expected)}`}. Đề nghị sửa lời văn, hoặc sửa số buổi.`,
};

/** A fact as it was given; `''` where there is none. */
function factText(fact: string | number | undefined): string {
  return typeof fact === 'number' ? numberText(fact) : (fact ?? '');
}

/** What is counted, by its words. */
function factName(fact: string | number | undefined): string {
  const known = countFactNames.find((name) => name === fact);
  return known === undefined ? factText(fact) : countFacts[known].text;
}

/** Points as people write them, out of hundredths. */
function pointsFact(fact: string | number | undefined): string {
  return typeof fact === 'number' ? plainPoints(asPoints(fact)).replace('.', ',') : (fact ?? '');
}

function dayFact(fact: string | number | undefined): string {
  const day = parseCivilDate(String(fact ?? ''));
  return day === undefined ? factText(fact) : dayText(day);
}
