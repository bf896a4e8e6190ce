/** Where a record of the source stands in the files of the demonstration. */
export interface Place {
  readonly indicator: string;
  readonly category: string | null;
  /** `both`: what was admitted is a figure, and what it stands against a target. */
  readonly list: 'figures' | 'targets' | 'both';
}

/** By the working names of the source. */
export const places: Readonly<Record<string, Place>> = {
  'org.direct_committees': figure('org.direct-committees'),
  'org.dang_doan_ban_can_su': figure('org.party-groups'),
  'org.tccsd': figure('org.grassroots'),
  'org.dang_bo_co_so': figure('org.grassroots', 'committee'),
  'org.chi_bo_co_so': figure('org.grassroots', 'branch'),
  'org.chi_bo_truc_thuoc': figure('org.subordinate-branches'),
  'org.without_committee': figure('org.without-committee'),
  'member.total': figure('member.total'),
  'cadre.non_member': figure('cadre.non-member'),
  'committee.grassroots_members': figure('committee.members'),
  'committee.college_plus': figure('committee.members', 'college-or-higher'),
  'committee.theory_intermediate_plus': figure('committee.members', 'theory-intermediate-or-higher'),
  'target.admission_per_year': { ...figure('admission.admitted'), list: 'targets' },
  'admission.actual': { ...figure('admission.admitted'), list: 'both' },
  'study.orgs_with_programme': figure('study.organizations-with-programme'),
  'study.members_studied': figure('study.members'),
  'study.masses_studied': figure('study.masses'),
  'meeting.member_attendance': figure('meeting.member-attendance'),
  'meeting.branch_full_attendance': figure('meeting.branch-full-attendance'),
  'meeting.committee_attendance': figure('meeting.committee-attendance'),
  'meeting.pilot_branches': figure('meeting.pilot-branches'),
  'rating.org_clean_strong': figure('rating.clean-strong'),
  'rating.org_weak': figure('rating.weak'),
  'rating.member_good_or_better': figure('rating.members-good-or-better'),
  'rating.leader_good_or_better': figure('rating.leaders-good-or-better'),
  'rating.leaders_notified': figure('rating.leaders-notified'),
  'rating.org_assessed': figure('rating.organizations'),
  'rating.org_excellent': figure('rating.organizations', 'outstanding'),
  'rating.org_good': figure('rating.organizations', 'good'),
  'rating.member_total': figure('rating.members'),
  'rating.member_excellent': figure('rating.members', 'outstanding'),
  'rating.member_good': figure('rating.members', 'good'),
  'rating.cadre_excellent': figure('rating.cadres', 'outstanding'),
  'rating.cadre_good': figure('rating.cadres', 'good'),
  'task.advice_committee': figure('task.completed', 'advice'),
  'task.joint_advice': figure('task.completed', 'joint-advice'),
  'task.key_work': figure('task.completed', 'key-work'),
  'task.internal': figure('task.completed', 'internal'),
  'award.flag_ubnd': figure('award.flag-province'),
  'award.flag_pm': figure('award.flag-prime-minister'),
  'award.labour_order': figure('award.labour-order-second'),
  'award.flag_btv_rank': figure('award.flag-standing-committee'),
};

/** Only what a source counted up to a named day has a cut-off day of its own. */
export const times: Readonly<Record<string, readonly [period: string, cutOffOn: string | null]>> = {
  '2021-10': ['2021-10', null],
  '2016-11-21': ['2016-11-21', null],
  '2010-2015': ['2010/2015', null],
  '2016': ['2016', null],
  '2023': ['2023', null],
  '2024-06-14': ['2024-01/2024-06', '2024-06-14'],
  '2019': ['2019', null],
  '2019-12': ['2019-12', null],
  '2018-12-31': ['2018', '2018-12-31'],
  annual: ['annual', null],
};

function figure(indicator: string, category: string | null = null): Place {
  return { indicator, category, list: 'figures' };
}
