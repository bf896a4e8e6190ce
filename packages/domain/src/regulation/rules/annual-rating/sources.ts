import { civilDate } from '../../../civil-date.ts';
import type { RuleSource } from '../../clause.ts';

const regulation = {
  instrument: 'Quy định 366-QĐ/TW',
  issuer: 'Bộ Chính trị',
  issuedOn: civilDate('2025-08-30'),
} as const;

const guidance = {
  instrument: 'Hướng dẫn 43-HD/BTCTW',
  issuer: 'Ban Tổ chức Trung ương',
  issuedOn: civilDate('2025-10-31'),
} as const;

const lawPage = 'https://thuvienphapluat.vn/phap-luat/';
const formPage = `${lawPage}ho-tro-phap-luat/`;
const landPage = 'https://thuviennhadat.vn/phap-luat/';

const ballots = `${lawPage}tong-hop-phieu-bieu-quyet-xep-loai-chat-luong-dang-vien-va-chi-bo-moi-nhat-4-muc-xep-loai-chat-luon-554692-243090.html`;
const invitation = `${lawPage}mau-giay-moi-hop-kiem-diem-danh-gia-xep-loai-tap-the-lanh-dao-quan-ly-moi-nhat-tai-ve-giay-moi-499907-244296.html`;

/** Where the texts were read, each part at its own address. None was read in the signed original. */
export const sources366: readonly RuleSource[] = [
  { id: '366', ...regulation, part: 'Điều 11', url: ballots },
  {
    id: '366-3',
    ...regulation,
    part: 'Điều 3, 12',
    url: `${landPage}chi-tiet-cac-buoc-danh-gia-xep-loai-dang-vien-2025-theo-quy-dinh-366-724329.html`,
  },
  {
    id: '366-5',
    ...regulation,
    part: 'Điều 5, 6',
    url: `${landPage}dang-vien-moi-ket-nap-co-phai-kiem-diem-cuoi-nam-2025-khong-723956.html`,
  },
  {
    id: '366-15',
    ...regulation,
    part: 'Điều 13, 15',
    url: `${formPage}mau-03-hd-kd-dg-quyet-dinh-danh-gia-xep-loai-lai-dang-vien-to-chuc-dang-nam-2025-theo-huong-dan-43--851902-240289.html`,
  },
  { id: '366-pl1', ...regulation, part: 'Phụ lục 1', url: invitation },
  {
    id: '366-pl',
    ...regulation,
    part: 'Điều 10; Phụ lục 2–5, nhóm chung',
    url: `${landPage}nhom-tieu-chi-chung-danh-gia-xep-loai-dang-vien-nam-2025-theo-quy-dinh-366-724802.html`,
  },
  {
    id: '366-nv',
    ...regulation,
    part: 'Phụ lục 2–5, nhóm kết quả nhiệm vụ',
    url: `${landPage}nhom-tieu-chi-ve-ket-qua-thuc-hien-nhiem-vu-trong-danh-gia-xep-loai-dang-vien-nam-2025-theo-quy-dinh-724809.html`,
  },
  {
    id: '366-pl5',
    ...regulation,
    part: 'Phụ lục 5; Điều 8, 19',
    url: `${landPage}khung-tieu-chi-danh-gia-ca-nhan-khong-lam-trong-he-thong-chinh-tri-phu-luc-5-quy-dinh-366-nam-2025-723957.html`,
  },
  {
    id: '43',
    ...guidance,
    url: `${landPage}tai-file-word-mau-2c-huong-dan-43-nam-2025-mau-ban-kiem-diem-dang-vien-khong-lam-viec-trong-he-thong-720501.html`,
    unconfirmed: 'Chưa tìm được mục 5, 6, 7.1–7.3 và 7.8–7.11.',
  },
  {
    id: '43-2',
    ...guidance,
    part: 'mục 1, 2',
    url: `${landPage}cach-thuc-kiem-diem-dang-vien-2025-theo-quy-dinh-366-va-huong-dan-43-724320.html`,
  },
  {
    id: '43-3',
    ...guidance,
    part: 'mục 3',
    url: `${formPage}tai-ve-mau-04-danh-muc-ho-so-kiem-diem-danh-gia-xep-loai-ca-nhan-tap-the-theo-huong-dan-43-ra-sao-575930-240426.html`,
  },
  {
    id: '43-4',
    ...guidance,
    part: 'mục 4',
    url: `${formPage}tai-ve-mau-2c-ban-kiem-diem-tu-danh-gia-xep-loai-dang-vien-khong-lam-viec-trong-he-thong-chinh-tri--756376-240286.html`,
  },
  { id: '43-7.4', ...guidance, part: 'mục 7.4', url: invitation },
  { id: '43-7.5', ...guidance, part: 'mục 7.5–7.7', url: ballots },
  {
    id: '198',
    instrument: 'Kết luận 198-KL/TW',
    issuedOn: civilDate('2025-10-08'),
    url: 'https://vneconomy.vn/tang-cuong-doi-moi-cong-tac-danh-gia-can-bo-trong-toan-he-thong-chinh-tri.htm',
  },
];
