import { civilDate } from '../../../civil-date.ts';
import { clause } from '../../clause.ts';
import type { RecordRuleSet } from '../../rule-set.ts';
import { fourLevels, recordOnly } from './record-only.ts';

/** Quy định 124-QĐ/TW with Hướng dẫn 25-HD/BTCTW. */
export const annualRating2023: RecordRuleSet = {
  ...recordOnly,
  id: 'annual-rating/2023-10-04',
  name: 'Đánh giá, xếp loại theo Quy định 124-QĐ/TW',
  selection: { by: 'ratingYear', from: 2023, until: 2025 },
  effectiveFrom: civilDate('2023-10-04'),
  effectiveUntil: civilDate('2025-08-30'),
  sources: [
    {
      id: 'main',
      instrument: 'Quy định 124-QĐ/TW',
      issuer: 'Bộ Chính trị',
      issuedOn: civilDate('2023-10-04'),
      url: 'https://lawnet.vn/en/laws/quy-trinh-danh-gia-xep-loai-chat-luong-tap-the-thuoc-he-thong-chinh-tri-ra-sao-thu-tu-thuc-hien-dan-348764-119272.html',
    },
    {
      id: '13',
      instrument: 'Quy định 124-QĐ/TW',
      issuer: 'Bộ Chính trị',
      part: 'Điều 13',
      issuedOn: civilDate('2023-10-04'),
      url: 'https://baohaiduong.vn/en/lam-tot-viec-kiem-diem-cuoi-nam-364328.html',
    },
    {
      id: '25',
      instrument: 'Hướng dẫn 25-HD/BTCTW',
      issuer: 'Ban Tổ chức Trung ương',
      issuedOn: civilDate('2023-11-10'),
      url: null,
      unconfirmed: 'Chưa tìm được nguyên văn.',
    },
    {
      id: 'subjects',
      instrument: 'Đối tượng không phải kiểm điểm cuối năm 2024 (báo chí)',
      issuedOn: null,
      url: 'https://dansinh.dantri.com.vn/nhan-luc/truong-hop-dang-vien-khong-can-kiem-diem-cuoi-nam-2024-20241101124344988.htm',
    },
    {
      id: 'rewards',
      instrument: 'Hướng dẫn 06-HD/TW',
      issuedOn: civilDate('2025-06-09'),
      url: 'https://thuvienphapluat.vn/phap-luat/tong-hop-mau-to-trinh-de-nghi-khen-thuong-chi-bo-cuoi-nam-sau-sap-nhap-huong-dan-khen-thuong-chi-bo-942059-244919.html',
    },
  ],
  levels: [...fourLevels('organization'), ...fourLevels('member')],
  known: [
    {
      id: 'criterion-levels',
      text: 'Không chấm thang điểm 100; mỗi tiêu chí theo bốn cấp độ: xuất sắc, tốt, trung bình, kém',
      at: clause('subjects', 'cấp độ thực hiện tiêu chí'),
    },
    {
      id: 'not-rated',
      text: 'Không xếp loại: được miễn công tác và sinh hoạt; bị đình chỉ sinh hoạt đảng; mới kết nạp chưa đủ 6 tháng',
      at: clause('subjects', 'đối tượng'),
    },
    {
      id: 'outstanding-criteria',
      text: 'Hoàn thành xuất sắc: thực sự tiêu biểu; mọi tiêu chí từ tốt trở lên, tiêu chí kết quả nhiệm vụ đều xuất sắc, có sản phẩm cụ thể',
      at: clause('main', 'Điều 11, 12'),
    },
    {
      id: 'outstanding-undisciplined',
      text: 'Hoàn thành xuất sắc: tập thể không có tổ chức trực thuộc, không có thành viên lãnh đạo bị kỷ luật',
      at: clause('main', 'Điều 11'),
    },
    {
      id: 'exceeding-50',
      text: 'Hoàn thành xuất sắc: cá nhân hoàn thành 100% chỉ tiêu, nhiệm vụ đúng hạn, có chất lượng, ít nhất 50% hoàn thành vượt mức',
      at: clause('main', 'Điều 12'),
    },
    {
      id: 'leader-exceeding-50',
      text: 'Hoàn thành xuất sắc: đơn vị do người lãnh đạo trực tiếp phụ trách đạt mọi chỉ tiêu, ít nhất 50% chỉ tiêu cơ bản vượt mức',
      at: clause('main', 'Điều 12'),
      unconfirmed: 'Phần sau của khoản bị cắt trong mọi nguồn đã đọc.',
    },
    {
      id: 'good',
      text: 'Hoàn thành tốt: mọi tiêu chí từ trung bình, kết quả nhiệm vụ từ tốt; không bị kỷ luật, trừ khi tự phát hiện và khắc phục kịp thời',
      at: clause('main', 'Điều 11, 12'),
      unconfirmed: 'Chưa rõ tỷ lệ chỉ tiêu kèm theo.',
    },
    {
      id: 'satisfactory',
      text: 'Hoàn thành: các tiêu chí cơ bản từ trung bình; về kỷ luật như mức hoàn thành tốt',
      at: clause('main', 'Điều 11, 12'),
      unconfirmed: 'Chưa rõ tỷ lệ chỉ tiêu kèm theo.',
    },
    {
      id: 'cap-20',
      text: 'Xuất sắc không quá 20% số hoàn thành tốt trong từng nhóm có nhiệm vụ tương đồng',
      at: clause('main', 'Điều 11, 12'),
    },
    {
      id: 'failing-list',
      text: 'Không hoàn thành: tiêu chí xếp kém, hoặc một trong các trường hợp liệt kê',
      unconfirmed: 'Danh sách bị cắt trong mọi nguồn đã đọc.',
    },
    {
      id: 'order',
      text: 'Chính quyền, đoàn thể trước tổ chức đảng; cấp dưới trước cấp trên; tập thể trước người đứng đầu',
      at: clause('main', 'trình tự'),
    },
    {
      id: 'process',
      text: 'Ba bước: tự đánh giá; thẩm định, đề xuất; quyết định. Cấp trên có thể hủy kết quả và xếp loại lại',
      at: clause('13', 'Điều 13'),
    },
    {
      id: 'rewards',
      text: 'Khen tổ chức, đảng viên xuất sắc trong năm, và 5 năm liền',
      at: clause('rewards', 'khen thưởng'),
      unconfirmed: 'Hướng dẫn có từ ngày 9/6/2025.',
    },
  ],
  seriesBreak: null,
};
