import { civilDate } from '../../../civil-date.ts';
import { clause } from '../../clause.ts';
import type { RuleSource } from '../../clause.ts';
import type { Limit } from '../../limit/limit.ts';
import type { Remark } from '../../rule-set-head.ts';
import { limit, page } from '../written.ts';

const temporary = clause('temporary', 'sinh hoạt tạm thời');
const struck = clause('struck', 'xóa tên');
const badge = clause('badge', 'huy hiệu Đảng');
const moving = clause('moving', 'thời hạn');
const registers = clause('06', 'hồ sơ, sổ danh sách đảng viên');

export const temporaryPage = page(
  'temporary',
  'Thủ tục chuyển sinh hoạt đảng (giải đáp)',
  'https://ezlearning.edu.vn/topic/thu-tuc-xin-chuyen-sinh-hoat-dang-ve-dia-phuong',
);

export const memberSources: readonly RuleSource[] = [
  temporaryPage,
  page(
    'dissolved',
    'Chuyển sinh hoạt đảng khi tổ chức đảng giải tán, giải thể (giải đáp)',
    'https://thuviennhadat.vn/phap-luat-doi-song/chuyen-sinh-hoat-dang-khi-to-chuc-dang-bi-ky-luat-giai-tan-bi-giai-the-hien-nay-duoc-quy-dinh-ra-sao-512147.html',
  ),
  page(
    'exempt',
    'Miễn công tác và sinh hoạt đảng (giải đáp)',
    'https://lawnet.vn/thong-tin-phap-luat/can-bo-cong-chuc-vien-chuc/dang-vien-duoc-xin-mien-cong-tac-va-mien-sinh-hoat-dang-trong-truong-hop-nao-102222.html',
  ),
  page(
    'struck',
    'Đảng viên bị xóa tên khỏi danh sách (giải đáp)',
    'https://luatvietnam.vn/can-bo-cong-chuc/dang-vien-bi-xoa-ten-khoi-danh-sach-566-21778-article.html',
  ),
  page(
    'badge',
    'Các loại Huy hiệu Đảng (giải đáp)',
    'https://vanbanluat.com/tin-tuc-phap-luat/cac-loai-huy-hieu-tuoi-dang-559-32201-article.html',
  ),
];

/** Temporary activity, strike-off and badges: no source says under which of the regulations, nor that they differ. */
export const memberLimits: readonly Limit[] = [
  limit('temporary-from', 'Sinh hoạt đảng tạm thời', 'atLeast', 3, 'months', temporary),
  limit('temporary-to', 'Sinh hoạt đảng tạm thời', 'under', 1, 'years', temporary),
  limit('temporary-study-to', 'Sinh hoạt đảng tạm thời khi đi học, từ 3 tháng', 'atMost', 2, 'years', temporary),
  limit(
    'struck-absent',
    'Xóa tên: trong năm bỏ sinh hoạt hoặc không đóng đảng phí, không có lý do',
    'atLeast',
    3,
    'months',
    struck,
  ),
  limit('struck-no-progress', 'Xóa tên: phấn đấu không tiến bộ sau', 'atLeast', 12, 'months', struck),
  limit('struck-standing', 'Xóa tên: không bảo đảm tư cách đảng viên sau', 'atLeast', 2, 'years', struck),
  {
    id: 'badge-years',
    text: 'Huy hiệu Đảng theo số năm tuổi đảng, trừ thời gian ở ngoài Đảng',
    is: 'exactly',
    amount: { kind: 'numbers', numbers: [30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90], unit: 'years' },
    at: badge,
  },
  limit('badge-early', 'Tặng sớm Huy hiệu 30 đến 65 năm khi bệnh nặng', 'atMost', 12, 'months', badge),
  limit('badge-early-from-70', 'Tặng sớm Huy hiệu từ 70 năm', 'atMost', 24, 'months', badge),
  limit('badge-posthumous', 'Truy tặng Huy hiệu Đảng', 'atMost', 12, 'months', badge),
  limit(
    'dissolved',
    'Chuyển sinh hoạt đảng viên của tổ chức đảng giải thể, giải tán',
    'atMost',
    30,
    'workingDays',
    clause('dissolved', 'thời hạn'),
  ),
];

export const memberDuties: readonly Remark[] = [
  {
    id: 'temporary-count',
    text: 'Đảng viên sinh hoạt tạm thời vẫn tính vào đảng số nơi sinh hoạt chính thức',
    at: temporary,
  },
  {
    id: 'struck-card',
    text: 'Xóa tên: trả lại hoặc tự hủy thẻ đảng; dự bị không được công nhận chính thức',
    at: struck,
  },
  {
    id: 'exempt',
    text: 'Miễn công tác và sinh hoạt: chi bộ quyết định, báo cáo cấp trên; không xếp loại hằng năm, vẫn được xét tặng Huy hiệu Đảng',
    at: clause('exempt', 'miễn công tác và sinh hoạt'),
  },
  { id: 'badge-days', text: 'Trao Huy hiệu Đảng vào 3/2, 19/5, 2/9, 7/11', at: badge },
];

export const transferSources: readonly RuleSource[] = [
  page(
    'moving',
    'Chuyển sinh hoạt đảng chính thức từ ngày 1/7/2025 (báo chí)',
    'https://m.ngoisao.vn/theo-dong-su-kien/kien-thuc/quy-dinh-ve-chuyen-sinh-hoat-dang-chinh-thuc-tu-0172025-457409.htm',
  ),
  {
    id: '06',
    instrument: 'Hướng dẫn 06-HD/TW',
    issuedOn: civilDate('2025-06-09'),
    url: 'https://github.com/tnt305/tai_lieu_noi_bo',
    unconfirmed: 'Đọc qua một tập câu hỏi và trả lời công khai.',
  },
];

/** Read for the time from 1/7/2025 on. */
export const transferLimits: readonly Limit[] = [
  limit('transfer', 'Làm thủ tục chuyển sinh hoạt chính thức kể từ ngày chuyển', 'atMost', 60, 'workingDays', moving),
  {
    ...limit('transfer-letter', 'Nộp giấy giới thiệu sinh hoạt đảng ở nơi đến', 'atMost', 30, 'days', moving),
    unconfirmed: 'Một nguồn ghi 30 ngày, một nguồn ghi 30 ngày làm việc.',
  },
  limit('list-check', 'Kỳ đối chiếu danh sách đảng viên', 'exactly', 6, 'months', registers),
  limit('slip-check', 'Kỳ đối chiếu phiếu chuyển sinh hoạt', 'exactly', 3, 'months', registers),
  limit('supplement', 'Đảng viên khai phiếu bổ sung hồ sơ', 'exactly', 1, 'timesAYear', registers),
];
