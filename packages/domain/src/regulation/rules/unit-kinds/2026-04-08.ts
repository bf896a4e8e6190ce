import type { ContainmentRuleSet } from '../../rule-set.ts';
import { regulation20, regulation208, secondHand208, unread20 } from '../charter.ts';
import { betweenDays } from '../written.ts';

const unconfirmed = secondHand208;

/** The best reading of secondary material on the later of the two texts: nothing of it decides anything. */
export const unitKinds2026 = {
  rules: 'containment',
  id: 'unit-kinds/2026-04-08',
  series: 'unit-kinds',
  name: 'Loại tổ chức đảng từ ngày 8/4/2026 (chưa xác nhận)',
  ...betweenDays('2026-04-08', null),
  sources: [regulation20, regulation208],
  verifiedOn: null,
  unconfirmed: `${unread20} ${secondHand208}`,
  kinds: [
    { child: 'province', text: 'Đảng bộ tỉnh, thành phố', parents: [], unconfirmed },
    { child: 'directCommittee', text: 'Đảng bộ trực thuộc tỉnh ủy', parents: ['province'], unconfirmed },
    {
      child: 'commune',
      text: 'Đảng bộ xã, phường, đặc khu',
      parents: ['province'],
      note: 'Là đảng bộ cơ sở',
      unconfirmed,
    },
    { child: 'grassrootsCommittee', text: 'Đảng bộ cơ sở', parents: ['directCommittee', 'province'], unconfirmed },
    { child: 'grassrootsBranch', text: 'Chi bộ cơ sở', parents: [], note: 'Tên gọi không còn: "chi bộ"', unconfirmed },
    {
      child: 'sectionCommittee',
      text: 'Đảng bộ trực thuộc cơ sở',
      parents: ['grassrootsCommittee', 'commune'],
      note: 'Chưa rõ đảng bộ bộ phận có còn là một loại tổ chức hay không',
      unconfirmed,
    },
    {
      child: 'subordinateBranch',
      text: 'Chi bộ',
      parents: ['grassrootsCommittee', 'commune', 'sectionCommittee'],
      unconfirmed,
    },
    { child: 'partyCell', text: 'Tổ đảng', parents: ['subordinateBranch'], unconfirmed },
    {
      child: 'partyGroup',
      text: 'Đảng đoàn, ban cán sự đảng',
      parents: [],
      note: 'Đã kết thúc hoạt động',
      unconfirmed,
    },
  ],
} as const satisfies ContainmentRuleSet;
