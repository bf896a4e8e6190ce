import { civilDate } from '../../civil-date.ts';
import type { RuleSource } from '../clause.ts';
import { page } from './written.ts';

export const charter: RuleSource = page(
  'charter',
  'Điều lệ Đảng (Đại hội XI, 2011)',
  'http://thinhvuongvietnam.com/Content/to-chuc-co-so-dang-40449',
);

export const charter22: RuleSource = {
  ...page('charter-22', charter.instrument, 'http://camau.dcs.vn/chi-tiet-hoi-dap-27'),
  part: 'Điều 22.5',
};

export const regulation24: RuleSource = {
  id: '24',
  instrument: 'Quy định 24-QĐ/TW',
  issuedOn: civilDate('2021-07-30'),
  url: 'https://luatvietnam.vn/can-bo-cong-chuc/thanh-lap-chi-bo-dang-566-25916-article.html',
};

export const regulation232: RuleSource = {
  id: '232',
  instrument: 'Quy định 232-QĐ/TW',
  issuedOn: civilDate('2025-01-20'),
  url: 'https://thads.moj.gov.vn/noidung/tintuc/Lists/CongTacDang/View_Detail.aspx?ItemID=288',
};

export const regulation294: RuleSource = {
  id: '294',
  instrument: 'Quy định 294-QĐ/TW',
  issuedOn: civilDate('2025-05-26'),
  url: 'https://thads.moj.gov.vn/noidung/tintuc/Lists/CongTacDang/View_Detail.aspx?ItemID=288',
};

export const regulation20: RuleSource = {
  id: '20',
  instrument: 'Quy định 20-QĐ/TW',
  issuedOn: civilDate('2026-04-08'),
  url: 'https://ubmttqvn.quangtri.gov.vn/index.php/savefile/dai-hoi2024/quy-dinh-so-20-qd-tw-ve-thi-hanh-dieu-le-dang-7809.html',
  unconfirmed: 'Chỉ thấy tên văn bản.',
};

export const regulation208: RuleSource = {
  id: '208',
  instrument: 'Quy định 208-QĐ/TW',
  issuedOn: civilDate('2026-07-26'),
  url: null,
  unconfirmed: 'Chưa tìm được nguyên văn; mới biết qua tài liệu thứ cấp.',
};

/** From 8/4/2026 until 208-QĐ/TW, whose contents alone were read about. */
export const unread20 = 'Chưa tìm được nguyên văn Quy định 20-QĐ/TW.';

/** For every number of the 2026 model. */
export const secondHand208 = 'Đọc theo tài liệu thứ cấp; chưa tìm được nguyên văn Quy định 208-QĐ/TW.';

/** On who is elected in a branch, by how many members it has. */
export const branchElectionPage =
  'https://thuvienphapluat.vn/hoi-dap-phap-luat/4D265-hd-chi-bo-co-bao-nhieu-dang-vien-thi-duoc-bau-pho-bi-thu-chi-bo.html';
