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
      id: '25',
      instrument: 'Hướng dẫn 25-HD/BTCTW',
      issuer: 'Ban Tổ chức Trung ương',
      issuedOn: civilDate('2023-11-10'),
      url: null,
      unconfirmed: 'Chưa tìm được nguyên văn.',
    },
  ],
  levels: [...fourLevels('organization'), ...fourLevels('member')],
  known: [
    {
      id: 'criterion-levels',
      text: 'Không chấm thang điểm 100; mỗi tiêu chí theo bốn cấp độ: xuất sắc, tốt, trung bình, kém',
      at: clause('main', 'cấp độ thực hiện tiêu chí'),
    },
    {
      id: 'exceeding-50',
      text: 'Hoàn thành xuất sắc: cá nhân hoàn thành 100% chỉ tiêu, nhiệm vụ, ít nhất 50% hoàn thành vượt mức',
      at: clause('main', 'Điều 12'),
    },
    {
      id: 'cap-20',
      text: 'Xuất sắc không quá 20% số hoàn thành tốt trong từng nhóm có nhiệm vụ tương đồng',
      at: clause('main', 'Điều 11, 12'),
    },
    {
      id: 'failing-list',
      text: 'Các trường hợp không hoàn thành nhiệm vụ',
      unconfirmed: 'Danh sách bị cắt trong mọi nguồn đã đọc.',
    },
  ],
  seriesBreak: null,
};
