import type { Basis } from '../../citation.ts';
import { civilDate } from '../../civil-date.ts';

/** The texts that definitions of indicators rest on. Read in reproductions; dates as those give them. */
export const charter: Basis = {
  kind: 'instrument',
  instrument: 'Điều lệ Đảng (Đại hội XI, 2011)',
  at: 'Điều 10, 21–24',
};

export const regulation294: Basis = {
  kind: 'instrument',
  instrument: 'Quy định 294-QĐ/TW',
  issuedOn: civilDate('2025-05-26'),
};

/** Only its title was seen; what is known of the model of 2026 is known of the text that replaced it. */
export const regulation20: Basis = {
  kind: 'instrument',
  instrument: 'Quy định 20-QĐ/TW',
  issuedOn: civilDate('2026-04-08'),
  unconfirmed:
    'Chỉ thấy tên văn bản; rằng đảng bộ xã, phường là đảng bộ cơ sở mới biết qua tài liệu thứ cấp về Quy định 208-QĐ/TW, văn bản thay thế từ ngày 26/7/2026.',
};

export const guidance11: Basis = {
  kind: 'instrument',
  instrument: 'Hướng dẫn 11-HD/BTCTW',
  issuedOn: civilDate('2021-12-13'),
  url: 'https://thuvienphapluat.vn/van-ban/Bo-may-hanh-chinh/Huong-dan-11-HD-BTCTW-2021-thuc-hien-bieu-mau-thong-ke-co-ban-ve-to-chuc-xay-dung-Dang-530118.aspx',
};

/** For counts whose meaning is only what the report that gave them says. */
export const asReported: Basis = {
  kind: 'productChoice',
  reason: 'Ghi theo cách nêu trong báo cáo nguồn; chưa có định nghĩa chung của Trung ương.',
};
