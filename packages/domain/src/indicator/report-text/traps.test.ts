import { expect, it } from 'vitest';
import { checkReportText } from './check-report-text.ts';

const alarms = (text: string): string[] =>
  checkReportText(text)
    .filter(({ verdict }) => verdict === 'wrong' || verdict === 'note')
    .map(({ kind, span }) => `${kind}: ${text.slice(span.start, span.end)}`);

it.each([
  ['a day and a document', 'Ngày 14/6/2024, Ban Thường vụ ban hành Kế hoạch số 45-KH/TU, đạt 100% yêu cầu.'],
  ['a day without a year', 'Đến 30/6 đạt 33,42% chỉ tiêu; tính đến ngày 3/6, toàn tỉnh đạt 45% kế hoạch.'],
  ['a month and a year', 'Đến 6/2024 có 45 đồng chí dự, chiếm ưu thế; 6/2024 đạt 95%.'],
  ['a day with dashes', 'Tính đến 30-6, chi bộ đạt 35,34%; ngày 10-9-2018 đạt 20%.'],
  ['a day with points', 'Đến ngày 19.6 và 14.6.2024 đạt 20%.'],
  ['days in a row', 'Dịp 3/2, 19/5 và 2/9 tỷ lệ treo cờ đạt 95%.'],
  ['a day that could be a count', 'Đến 3/6 chi bộ đã họp xong, đạt 45%.'],
  ['a school year', 'Năm học 2023/2024, tỷ lệ giáo viên là đảng viên đạt 62,5%.'],
  ['a term of office', 'Nhiệm kỳ 2020-2025, giai đoạn 2021 - 2025, tỷ lệ nữ đạt 15%.'],
  ['document numbers', 'Nghị quyết 21-NQ/TW, Hướng dẫn số 12-HD/BTCTW, số 707-QĐ/TU, số 16 - HD/BTCTW đạt 95%.'],
  ['state document numbers', 'Nghị quyết 202/2025/QH15, Quyết định 19/2025/QĐ-TTg được triển khai, đạt 100%.'],
  [
    'document numbers that end with the year',
    'Nghị quyết số 18/2017, 20/2018 và 21/2019; Số: 45/2019; Thông tư 26/2020; Quyết định 366/QĐ-TW chiếm 30%.',
  ],
  ['articles of a text', 'Theo khoản 2 Điều 11, Chỉ thị 05 và Kết luận 01, tỷ lệ là 20%.'],
  ['list numbers', '1. Về tổ chức, đạt 95%.\n2. Về kiểm tra, đạt 90%.\na) Về nữ, chiếm 15%.'],
  ['numbered points', 'Gồm: (1) 34 chi bộ tốt, chiếm 75%; (2) 11 chi bộ khá.'],
  ['round the clock', 'Trực 24/7, bảo đảm quân số đạt 100%; trực 24/24 giờ, đạt 98%.'],
  ['times', 'Họp lúc 08:30 và 14h30, tỷ lệ dự họp đạt 95%.'],
  ['months', '06 tháng đầu năm, tỷ lệ sinh hoạt đúng quy định đạt 98,5%.'],
  ['ages and years of service', 'Đồng chí Bí thư 45 tuổi, 20 năm công tác, đạt 95% phiếu.'],
  ['a growth', 'Có 45/56 chi bộ họp; đảng viên tăng 45 đồng chí, tăng 5% so với cùng kỳ.'],
  ['a growth in brackets', 'Tỷ lệ dự họp đạt 95% (450/474), tăng 5% (42/56 năm trước).'],
  ['from one share to another', 'Có 45/56 chi bộ nâng tỷ lệ dự họp từ 80% lên 90%, giảm vắng còn 5%.'],
  ['a range', 'Có 45/56 chi bộ đạt từ 40-50% hoặc 40% đến 50%.'],
  ['last year as the measure', 'Năm 2024 kết nạp 50 đảng viên, bằng 111,11% so với năm 2023.'],
  [
    'another base that is named',
    'Kết nạp 2.270 đảng viên, đạt tỷ lệ 2,98% so với tổng số đảng viên cuối năm 2017, nâng tổng số lên 78.047 đảng viên.',
  ],
  ['votes after an election', 'Trong 120 đại biểu, bầu 15 đồng chí vào Ban Chấp hành, đạt 100% số phiếu.'],
  ['values in a row', 'Có 45 tổ chức tốt và 11 tổ chức xuất sắc, lần lượt chiếm 80,36% và 19,64%.'],
  ['a rate with a subject of its own', 'Có 45/56 chi bộ tổ chức đại hội với tỷ lệ đảng viên dự họp đạt 95%.'],
  [
    'a later clause',
    'Trong tổng số 56 tổ chức, 45 tổ chức được khen thưởng, công tác phát triển đảng được quan tâm, tỷ lệ kết nạp đạt 33,42%.',
  ],
  ['what each of them attains', 'Trong 14 đảng bộ có 4 đảng bộ đạt 100%; 8/11 đảng bộ đạt 100%.'],
  [
    'a plan beside another fraction',
    'Có 45/56 chi bộ kết nạp được đảng viên, đạt 105% kế hoạch; hoàn thành 45/56 nhiệm vụ, đạt 105% kế hoạch.',
  ],
  ['the absent in brackets', 'Trong tổng số 240 đảng viên, tỷ lệ dự họp đạt 95% (12 đồng chí vắng).'],
  ['something else counted', 'Trong tổng số 56 tổ chức, xây dựng 12 nhà văn hóa, đạt 80%.'],
  [
    'the assessed instead of all',
    'Có 662 trong tổng số 686 tổ chức được đánh giá. Qua đó, 604 tổ chức hoàn thành tốt, đạt 91,2%.',
  ],
  ['money', 'Giải ngân 45,5/50,2 tỷ đồng, đạt 80,6%; thu 1.250 tỷ đồng, đạt 105% dự toán; 5 nghìn đồng chí, chiếm 5%.'],
  ['an average', 'Bình quân mỗi chi bộ có 15 đảng viên, tỷ lệ dự họp bình quân đạt 95%.'],
  ['fractions of the law', 'Phải có ít nhất 2/3 số đảng viên dự họp; trên 1/2 số phiếu tán thành, đạt 95%.'],
  ['an inexact count', 'Có hơn 2.100 đảng viên trong tổng số 5.262 đảng viên, chiếm 50%.'],
  ['codes', 'Xe 51A-12345, phòng B40, COVID-19, máy số 0912345678, chiếm 5%.'],
  ['a percentage read two ways', 'Có 45/56 chi bộ, chiếm 80.357%.'],
  ['names that end in numbers', 'Chi bộ 3 và Phường 12 có 45 đảng viên; Chi bộ 4 chiếm 55,45%.'],
  ['a table pasted as lines', 'Tổng số\n56\nXuất sắc\n11\n19,64%\nTốt\n45\n90,35%'],
  ['a table pasted as columns', 'Chi bộ A\t45\t100\t80,36%\nChi bộ B 45 100 80,36%'],
  [
    'a total of something that begins anew',
    'Kết nạp 45 đảng viên, đạt 90%; 12 chi bộ xếp loại tốt, tổng số 450 đảng viên; có 5 nữ, 3 dự bị.',
  ],
  ['a target of others', 'Có 4 đảng bộ đạt trên 50% chỉ tiêu; đạt 95% chỉ tiêu của 45 chi bộ.'],
])('raises no alarm at %s', (_, text) => {
  expect(alarms(text)).toEqual([]);
});

it.each([
  ['a subset', 'Huyện có 45 tổ chức cơ sở đảng, trong đó có 34 chi bộ cơ sở.'],
  ['branches below a part', 'Có 248 đảng bộ cơ sở (14 đảng bộ bộ phận và 2.370 chi bộ trực thuộc).'],
  ['members of a part', 'Có 45 chi bộ, gồm 30 chi bộ thôn với 450 đảng viên và 15 chi bộ cơ quan với 200 đảng viên.'],
  ['parts that overlap', 'Chi bộ có 10 đảng viên, trong đó có 6 nữ, 5 người dân tộc thiểu số.'],
  ['people of other things', 'Mở 5 lớp bồi dưỡng, gồm 120 học viên và 30 cán bộ; lập 2 đoàn kiểm tra gồm 12 đồng chí.'],
  ['an element without a number', 'Bầu 15 đồng chí, gồm bí thư, 2 phó bí thư và 11 ủy viên.'],
  [
    'an uncertain number among the parts',
    'Có 56 chi bộ, gồm 30 chi bộ thôn, khoảng 10 chi bộ trường học và 15 chi bộ cơ quan.',
  ],
  ['an inexact whole', 'Có trên 2.100 đảng viên, gồm 2.000 đảng viên chính thức và 90 đảng viên dự bị.'],
  ['a list that names some', 'Ban Chỉ đạo có 15 thành viên, bao gồm cả 3 đồng chí lãnh đạo và 20 chuyên viên.'],
  ['a larger whole nearby', 'Có 450 đảng viên, cấp ủy có 15 đồng chí, trong đó có 120 đảng viên nữ.'],
  [
    'changes in brackets',
    'Kiểm tra 450 tổ chức đảng và 206 đảng viên (tăng 230 tổ chức và 324 đảng viên so với cùng kỳ).',
  ],
  ['another computation', 'Kết quả 45 x 2 + 3 = 93; 100 - 45 + 5 = 60; 5 + 5 = 10%.'],
  ['two committees', 'Ban Chấp hành gồm 15 đồng chí, Ban Thường vụ gồm 5 đồng chí.'],
])('raises no alarm at a list of %s', (_, text) => {
  expect(alarms(text)).toEqual([]);
});
