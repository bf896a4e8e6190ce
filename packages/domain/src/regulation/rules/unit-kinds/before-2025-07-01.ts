import { civilDate } from '../../../civil-date.ts';
import { clause } from '../../clause.ts';
import type { ContainmentRuleSet } from '../../rule-set.ts';
import { charter, regulation24 } from '../charter.ts';
import { betweenDays } from '../written.ts';

const at = clause('charter', 'Điều 10, 21–24');

const directlyBelow =
  'Tổ chức cơ sở đảng đứng ngay dưới tỉnh: suy ra từ quy định chuyển sinh hoạt đảng, chưa thấy nêu trực tiếp.';

/** Four levels: province, district or the like, grassroots, branch. */
export const unitKindsBefore2025 = {
  rules: 'containment',
  id: 'unit-kinds/before-2025-07-01',
  series: 'unit-kinds',
  name: 'Loại tổ chức đảng trước ngày 1/7/2025',
  ...betweenDays(null, '2025-07-01'),
  sources: [
    charter,
    regulation24,
    {
      id: '121',
      instrument: 'Kết luận 121-KL/TW',
      issuedOn: civilDate('2025-01-24'),
      url: 'https://www.24h.com.vn/tin-tuc-trong-ngay/chi-tiet-phuong-an-sap-nhap-tinh-gon-cac-to-chuc-dang-chinh-phu-quoc-hoi-va-mat-tran-c46a1623157.html',
    },
  ],
  verifiedOn: null,
  kinds: [
    { child: 'province', text: 'Đảng bộ tỉnh, thành phố', parents: [], at },
    {
      child: 'directCommittee',
      text: 'Đảng bộ trực thuộc tỉnh ủy: huyện, thị, thành; khối; quân sự, công an, biên phòng',
      parents: ['province'],
      at,
    },
    {
      child: 'commune',
      text: 'Đảng bộ xã, phường, thị trấn',
      parents: ['directCommittee'],
      note: 'Là đảng bộ cơ sở, tính vào tổ chức cơ sở đảng',
      at,
    },
    {
      child: 'grassrootsCommittee',
      text: 'Đảng bộ cơ sở',
      parents: ['directCommittee', 'province'],
      at,
      unconfirmed: directlyBelow,
    },
    {
      child: 'grassrootsBranch',
      text: 'Chi bộ cơ sở',
      parents: ['directCommittee', 'province'],
      at,
      unconfirmed: directlyBelow,
    },
    { child: 'sectionCommittee', text: 'Đảng bộ bộ phận', parents: ['grassrootsCommittee', 'commune'], at },
    {
      child: 'subordinateBranch',
      text: 'Chi bộ trực thuộc',
      parents: ['grassrootsCommittee', 'sectionCommittee', 'commune'],
      at,
    },
    { child: 'partyCell', text: 'Tổ đảng', parents: ['grassrootsBranch', 'subordinateBranch'], at },
    {
      child: 'partyGroup',
      text: 'Đảng đoàn, ban cán sự đảng',
      parents: ['province'],
      openFrom: civilDate('2025-01-24'),
      at: clause('121', 'kết thúc hoạt động đảng đoàn, ban cán sự đảng'),
      unconfirmed: 'Kết thúc từ đầu năm 2025; chưa rõ ngày của từng tổ chức.',
    },
  ],
} as const satisfies ContainmentRuleSet;
