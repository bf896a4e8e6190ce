import { civilDate } from '../../../civil-date.ts';
import type { RuleSource } from '../../clause.ts';

/** Where the texts were read. None was read in the signed original. */
export const sources366: readonly RuleSource[] = [
  {
    id: '366',
    instrument: 'Quy định 366-QĐ/TW',
    issuer: 'Bộ Chính trị',
    issuedOn: civilDate('2025-08-30'),
    url: 'https://thuvienphapluat.vn/phap-luat/tong-hop-phieu-bieu-quyet-xep-loai-chat-luong-dang-vien-va-chi-bo-moi-nhat-4-muc-xep-loai-chat-luon-554692-243090.html',
  },
  {
    id: '43',
    instrument: 'Hướng dẫn 43-HD/BTCTW',
    issuer: 'Ban Tổ chức Trung ương',
    issuedOn: civilDate('2025-10-31'),
    url: 'https://thuviennhadat.vn/phap-luat/tai-file-word-mau-2c-huong-dan-43-nam-2025-mau-ban-kiem-diem-dang-vien-khong-lam-viec-trong-he-thong-720501.html',
    unconfirmed: 'Chưa tìm được mục 5, 6, 7.1–7.3 và 7.8–7.11.',
  },
  {
    id: '198',
    instrument: 'Kết luận 198-KL/TW',
    issuedOn: civilDate('2025-10-08'),
    url: 'https://vneconomy.vn/tang-cuong-doi-moi-cong-tac-danh-gia-can-bo-trong-toan-he-thong-chinh-tri.htm',
  },
];
