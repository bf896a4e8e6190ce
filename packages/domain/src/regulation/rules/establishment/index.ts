import { clause } from '../../clause.ts';
import type { RuleSet, SizeRuleSet } from '../../rule-set.ts';
import { branchElectionPage, charter, regulation24 } from '../charter.ts';
import { betweenDays, page } from '../written.ts';

const branches = ['grassrootsBranch', 'subordinateBranch'] as const;
const organizations = [...branches, 'grassrootsCommittee', 'sectionCommittee'] as const;

/** Article 21 of the Charter. 3 counts official members, 30 counts all: official and probationary. */
const establishmentCharter = {
  rules: 'sizes',
  id: 'establishment/charter',
  series: 'establishment',
  name: 'Điều kiện thành lập và quy mô theo Điều lệ Đảng',
  ...betweenDays(null, null),
  sources: [
    charter,
    page('founding', 'Điều kiện thành lập chi bộ (giải đáp)', 'http://dvdn247.net/dieu-kien-thanh-lap-chi-bo/'),
    regulation24,
    page('committee', 'Số đảng viên để bầu chi ủy (giải đáp)', branchElectionPage),
  ],
  verifiedOn: null,
  gaps: [
    {
      id: 'legal-person',
      text: 'Chi bộ cơ sở: nơi đặt chi bộ có tư cách pháp nhân, là đơn vị cơ sở; cấp trên đồng ý bằng văn bản',
      at: clause('founding', 'chi bộ cơ sở'),
    },
    { id: 'seal', text: 'Tổ chức cơ sở đảng có con dấu, chi bộ trực thuộc không có', at: clause('24', 'con dấu') },
  ],
  sizes: [
    {
      code: 'TOO_FEW',
      text: 'Dưới 3 đảng viên chính thức: cấp ủy cấp trên ghép đảng viên vào tổ chức thích hợp',
      kinds: organizations,
      when: { counted: 'officialMembers', is: 'under', number: 3 },
      at: clause('founding', 'Điều 21 Điều lệ Đảng'),
    },
    {
      code: 'UPGRADE_CANDIDATE',
      text: 'Chi bộ cơ sở có từ 30 đảng viên: đủ điều kiện lập đảng bộ cơ sở',
      kinds: ['grassrootsBranch'],
      when: { counted: 'allMembers', is: 'atLeast', number: 30 },
      at: clause('charter', 'Điều 21.4'),
    },
    {
      code: 'CONSENT_SMALL_DBCS',
      text: 'Đảng bộ cơ sở chưa đủ 30 đảng viên: phải được cấp ủy cấp trên trực tiếp đồng ý',
      kinds: ['grassrootsCommittee'],
      when: { counted: 'allMembers', is: 'under', number: 30 },
      at: clause('charter', 'Điều 21.5'),
    },
    {
      code: 'CONSENT_LARGE_CBTT',
      text: 'Chi bộ trực thuộc có hơn 30 đảng viên: phải được cấp ủy cấp trên trực tiếp đồng ý',
      kinds: ['subordinateBranch'],
      when: { counted: 'allMembers', is: 'over', number: 30 },
      at: clause('charter', 'Điều 21.5'),
    },
    {
      code: 'CONSENT_DBBP',
      text: 'Lập đảng bộ bộ phận: phải được cấp ủy cấp trên trực tiếp đồng ý',
      kinds: ['sectionCommittee'],
      when: null,
      at: clause('charter', 'Điều 21.5'),
    },
    {
      code: 'NO_COMMITTEE',
      text: 'Chi bộ dưới 9 đảng viên chính thức: bầu bí thư, nếu cần thì phó bí thư; không có chi ủy',
      kinds: branches,
      when: { counted: 'officialMembers', is: 'under', number: 9 },
      at: clause('committee', 'số đảng viên chính thức'),
    },
  ],
} as const satisfies SizeRuleSet;

export const establishmentRules: readonly RuleSet[] = [establishmentCharter];
