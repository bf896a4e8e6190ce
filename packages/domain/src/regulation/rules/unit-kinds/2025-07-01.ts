import { clause } from '../../clause.ts';
import type { ContainmentRuleSet } from '../../rule-set.ts';
import { regulation294 } from '../charter.ts';
import { betweenDays } from '../written.ts';

const at = clause('294', 'hệ thống tổ chức của Đảng');

/** Three levels; no district, and the commune stands above the grassroots (pilot); of a đặc khu the province chooses. */
export const unitKinds2025 = {
  rules: 'containment',
  id: 'unit-kinds/2025-07-01',
  series: 'unit-kinds',
  name: 'Loại tổ chức đảng từ ngày 1/7/2025 (Quy định 294-QĐ/TW)',
  ...betweenDays('2025-07-01', '2026-04-08'),
  sources: [regulation294],
  verifiedOn: null,
  kinds: [
    { child: 'province', text: 'Đảng bộ tỉnh, thành phố', parents: [], at },
    {
      child: 'directCommittee',
      text: 'Đảng bộ các cơ quan Đảng tỉnh, UBND tỉnh, quân sự, công an',
      parents: ['province'],
      at,
    },
    {
      child: 'commune',
      text: 'Đảng bộ xã, phường, đặc khu',
      parents: ['province'],
      note: 'Thí điểm là cấp trên trực tiếp của tổ chức cơ sở đảng, không tính vào tổ chức cơ sở đảng; đặc khu: tỉnh chọn loại này hoặc đảng bộ cơ sở, khi Ban Tổ chức Trung ương đồng ý',
      at,
    },
    { child: 'grassrootsCommittee', text: 'Đảng bộ cơ sở', parents: ['directCommittee', 'commune'], at },
    { child: 'grassrootsBranch', text: 'Chi bộ cơ sở', parents: ['directCommittee', 'commune'], at },
    { child: 'sectionCommittee', text: 'Đảng bộ bộ phận', parents: ['grassrootsCommittee'], at },
    {
      child: 'subordinateBranch',
      text: 'Chi bộ trực thuộc',
      parents: ['grassrootsCommittee', 'sectionCommittee'],
      at,
    },
    { child: 'partyCell', text: 'Tổ đảng', parents: ['grassrootsBranch', 'subordinateBranch'], at },
    { child: 'partyGroup', text: 'Đảng đoàn, ban cán sự đảng', parents: [], note: 'Đã kết thúc hoạt động', at },
  ],
} as const satisfies ContainmentRuleSet;
