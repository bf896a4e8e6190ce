import { clause } from '../../clause.ts';
import type { Remark } from '../../rule-set-head.ts';

const article11 = clause('366', 'Điều 11');

/** The condition of the best level asks for no place; the attribution of a violation does. */
export const formerUnitOpen =
  'Vi phạm ở đơn vị cũ: nếu chỉ tính cho đơn vị cũ thì tập thể có thể vẫn được xuất sắc, do cấp có thẩm quyền quyết định.';

/** Two levels that a text keeps apart: which of them it is where points and conditions differ. */
export const goodByReading =
  'Điều 11 chỉ nêu hoàn thành tốt cho 70 đến dưới 90 điểm; đây là cách hiểu của sản phẩm, cấp có thẩm quyền xác nhận.';
export const lowerByReading = 'Theo cách hiểu của sản phẩm, cấp có thẩm quyền xác nhận.';

/** To which year and which unit a discipline belongs: the competent level weighs it, nothing here decides it. */
const attribution: readonly Remark[] = [
  {
    id: 'earlier-violation',
    text: 'Vi phạm ở năm, kỳ trước nay mới quyết định kỷ luật hoặc tăng mức: tính vào lần đánh giá này; cấp ủy cấp trên xem xét nội dung, động cơ, tính chất, mức độ, hậu quả, nguyên nhân',
    at: article11,
  },
  {
    id: 'former-unit',
    text: 'Vi phạm ở đơn vị cũ, bị kỷ luật ở đơn vị mới: tính cho đơn vị cũ; đơn vị mới không chịu trách nhiệm',
    at: article11,
  },
  {
    id: 'both-units',
    text: 'Vi phạm ở cả hai đơn vị: tính ở từng nơi theo thời gian vi phạm',
    at: article11,
  },
  {
    id: 'gravity',
    text: 'Cách chức, khai trừ: xử lý về cán bộ kịp thời; khiển trách, cảnh cáo: cấp có thẩm quyền cân nhắc',
    at: article11,
  },
  {
    id: 'former-unit-outstanding',
    text: 'Thành viên bị kỷ luật vì vi phạm ở đơn vị cũ: tập thể không bị xếp không hoàn thành, nhưng vẫn chưa được xuất sắc',
    unconfirmed: formerUnitOpen,
  },
];

/** Where the text is silent, and how it is read here. */
export const gaps366: readonly Remark[] = [
  {
    id: 'outstanding-fails',
    text: 'Từ 90 điểm, thiếu điều kiện xuất sắc nhưng đủ điều kiện hoàn thành tốt: xếp hoàn thành tốt',
    unconfirmed: goodByReading,
  },
  {
    id: 'late-up-to-20',
    text: 'Từ 70 điểm, có nhiệm vụ chậm nhưng không quá 20%: xếp hoàn thành nhiệm vụ',
    unconfirmed: lowerByReading,
  },
  {
    id: 'incomplete',
    text: 'Hoàn thành từ 70% đến dưới 100% nhiệm vụ: cấp có thẩm quyền quyết định',
    unconfirmed: 'Không thuộc mức nào, cũng không thuộc trường hợp không hoàn thành.',
  },
  {
    id: 'late-over-20',
    text: 'Hoàn thành hết nhưng chậm trên 20%: cấp có thẩm quyền quyết định',
    unconfirmed: 'Không thuộc mức nào.',
  },
  {
    id: 'non-leader-half',
    text: 'Người không giữ chức vụ hoàn thành từ 50% đến dưới 100%: cấp có thẩm quyền quyết định',
    unconfirmed: 'Chỉ quy định khi trên 50% không hoàn thành.',
  },
  {
    id: 'discipline-off-duty',
    text: 'Thành viên bị kỷ luật không gắn với công vụ: tập thể không được xuất sắc, vẫn có thể hoàn thành tốt',
    unconfirmed: 'Cách hiểu từ hai quy định khác nhau của Điều 11.',
  },
  {
    id: 'capped',
    text: 'Người đủ điều kiện xuất sắc nhưng vượt tỷ lệ: xếp hoàn thành tốt',
    unconfirmed: 'Cách hiểu của sản phẩm.',
  },
  {
    id: 'score-precision',
    text: 'Điểm so với ngưỡng đúng như đã cho, không làm tròn lên',
    unconfirmed: 'Trung ương không quy định bước điểm; nơi dùng 0,1, nơi dùng 0,5.',
  },
  {
    id: 'sick-leave',
    text: 'Nghỉ ốm cộng dồn từ 3 tháng, nghỉ thai sản: xếp loại theo công việc thực tế, không bị khống chế mức',
    at: clause('43-7.5', 'mục 7.5'),
  },
  {
    id: 'temporary-activity',
    text: 'Sinh hoạt tạm thời nơi khác: xếp loại ở chi bộ chính thức sau khi có ý kiến của chi bộ tạm thời',
    at: clause('43-7.5', 'mục 7.6'),
  },
  {
    id: 'two-levels',
    text: 'Điểm và điều kiện cho hai mức khác nhau: lấy mức thấp hơn, cấp có thẩm quyền xác nhận',
    unconfirmed: lowerByReading,
  },
  {
    id: 'organization-rests-on',
    text: 'Xếp loại tổ chức đảng: căn cứ xếp loại của đơn vị, tập thể lãnh đạo, các tổ chức đảng trực thuộc và toàn thể đảng viên',
    at: clause('43-3', 'mục 3'),
  },
  {
    id: 'small-collective',
    text: 'Tập thể dưới 3 người: kiểm điểm cùng cấp ủy của đơn vị hoặc cùng nơi có chức năng tương đồng, do cấp có thẩm quyền quyết định',
    at: clause('43-7.4', 'mục 7.4'),
  },
  {
    id: 'committee-suspended',
    text: 'Cấp ủy viên bị đình chỉ sinh hoạt cấp ủy: kiểm điểm thời gian trước khi bị đình chỉ, tại chi bộ đang sinh hoạt',
    at: clause('43-7.5', 'mục 7.7'),
  },
  {
    id: 'two-places',
    text: 'Người giữ nhiều chức vụ: cán bộ xếp loại ở nơi giữ chức vụ cao nhất, đảng viên xếp loại ở chi bộ; kết quả xếp loại công chức, viên chức là căn cứ',
    at: clause('366-3', 'Điều 3'),
  },
  {
    id: 'moved',
    text: 'Đảng viên chuyển đơn vị trong năm: nơi quyết định xếp loại',
    unconfirmed: 'Chưa tìm thấy trong 366-QĐ/TW và 43-HD/BTCTW.',
  },
  ...attribution,
  {
    id: 'process',
    text: 'Ba bước: tự đánh giá; thẩm định, đề xuất; quyết định. Tập thể trước thành viên, người đứng đầu; đơn vị, đảng viên, cấp dưới trước tổ chức đảng cấp trên',
    at: clause('366-3', 'Điều 12'),
  },
  {
    id: 'replaces',
    text: 'Thay Quy định 124-QĐ/TW',
    at: clause('366-pl5', 'Điều 19'),
  },
  {
    id: 'corrected',
    text: 'Kết quả không đúng, không trung thực, có khuyết điểm mới phát hiện: cấp có thẩm quyền hủy, xếp loại lại (Mẫu 03)',
    at: clause('366-15', 'Điều 15'),
  },
  {
    id: 'branch-without-committee',
    text: 'Chi bộ không có chi ủy: bí thư, phó bí thư kiểm điểm tại chi bộ',
    at: clause('43-2', 'mục 1'),
  },
  {
    id: 'majority',
    text: 'Số người dự, số phiếu cần có khi bỏ phiếu xếp loại',
    unconfirmed: 'Chưa tìm thấy trong 366-QĐ/TW và 43-HD/BTCTW.',
  },
  {
    id: 'appendix-2',
    text: 'Phụ lục 2 (cán bộ lãnh đạo, quản lý thuộc diện Trung ương quản lý; nhóm chung 30 điểm, kết quả nhiệm vụ 70 điểm) không có ở đây: tỉnh không xếp loại',
    at: clause('366-pl', 'Phụ lục 2'),
    unconfirmed: 'Chưa ghi lại được từng tiêu chí.',
  },
  {
    id: 'blocks',
    text: 'Kết quả thực hiện nhiệm vụ có nội dung riêng cho 9 khối: cơ quan tham mưu của Đảng; hành chính nhà nước; cơ quan dân cử; Mặt trận Tổ quốc, tổ chức chính trị - xã hội; lực lượng vũ trang; tư pháp; đơn vị sự nghiệp công lập; doanh nghiệp nhà nước; hội quần chúng được giao nhiệm vụ',
    at: clause('366-pl1', 'Phụ lục 1, 4'),
    unconfirmed: 'Mới biết tên khối; chưa ghi lại được nội dung riêng của từng khối.',
  },
];
