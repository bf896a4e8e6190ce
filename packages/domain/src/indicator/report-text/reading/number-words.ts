import { phrases, wordSet } from './phrase.ts';

/** A number right after one of these is a time. */
export const dayCues = wordSet('ngày mùng hôm sáng chiều tối dịp lễ niệm hạn');

/** After these it is a day or a count. */
export const possibleDayCues = wordSet('đến từ hết trước sau tới qua vào đợt kể và trong nay tại cuối đầu');

export const timeUnits = wordSet('giờ phút giây ngày tuần tháng quý năm tuổi lần h tiết');

export const quantityUnits = wordSet(`
  tỷ tỉ triệu nghìn ngàn trăm chục vạn đồng usd ha hecta km m kg tấn tạ lít điểm phần bậc mét cây
`);

/** A number after one of these is a label at any rate. */
export const labels = wordSet('điều khoản mục chương thứ biểu mẫu bảng lục khóa khoá trang hạng lộ');

/** A pair with a year after one of these is a document's number. */
export const documentNouns = phrases(`
  nghị quyết, quyết định, quy định, nghị định, hướng dẫn, chỉ thị, kết luận, công văn, tờ trình, thông báo, thông tư,
  thông tư liên tịch, quy chế, pháp lệnh, luật, sắc lệnh, công điện, báo cáo
`);

/** After these it is a label, unless something countable follows: `xếp loại 56 tổ chức`. */
export const possibleLabels = phrases(`
  lớp, cấp, loại, đợt, kỳ, kì, lần, đường, phần, bước, vòng, nghị quyết, quyết định, quy định, nghị định,
  hướng dẫn, chỉ thị, kết luận, công văn, tờ trình, thông báo, đề án, thông tư, quy chế, pháp lệnh,
  chương trình, đại hội, trung ương, bản, nhiệm kỳ, giai đoạn, dự án
`);

/** The same where even then it may be a name: `phường 12 chi bộ`. */
export const nameLabels = phrases(`
  số, quận, phường, ấp, thôn, xóm, khóm, phố, khu, tổ, nhóm, nhà, đội, chi bộ, đảng bộ, xã, trường
`);

export const yearCues = wordSet('năm kỳ kì đoạn từ đến hết cuối đầu trước sau tháng quý với trong đông xuân hè');

/** `tổng số 56`, `trong số 56`: the number is a count though it follows "số". */
export const baseLeads = phrases('tổng số, trong số, trên số, của số, tổng cộng, tổng');

/** A count after these is a change or a distance, not a level. */
export const changeWords = wordSet('tăng giảm thêm bớt vượt thiếu hụt');

/** `tăng cường`, `giảm nghèo`: no change of a count. */
export const changeLookalikes = wordSet('cường nghèo trưởng tốc cao mạnh');

export const targetNouns = phrases(`
  chỉ tiêu, kế hoạch, mục tiêu, nghị quyết, dự toán, chỉ tiêu kế hoạch, chỉ tiêu nghị quyết,
  chỉ tiêu giao, mục tiêu nghị quyết, kế hoạch giao, kế hoạch năm, chỉ tiêu năm, kh, ct
`);
