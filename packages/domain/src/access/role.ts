import type { Action } from './action.ts';

/** Each role of an office, as the people who work there call it. */
export const roles = [
  'tenantAdministrator',
  'provincialOfficial',
  'departmentHead',
  'decisionRecorder',
  'committeeOfficial',
  'committeeHead',
  'inspectionOfficial',
  'branchSecretary',
  'reader',
  'nationalOfficial',
  'nationalReader',
  'nationalAdministrator',
] as const;

export type Role = (typeof roles)[number];

export interface RoleDefinition {
  readonly name: string;
  readonly office: 'province' | 'national';
  /** Whether it is granted for a unit and what stands below it, or for the office as a whole. */
  readonly scope: 'unit' | 'office';
  readonly actions: readonly Action[];
}

/**
 * What each role may do. A product's choice: the regulations name the bodies that decide, and nobody who works in a
 * system; that is why no role decides in a body's name (`record-decision` enters what a body has decided).
 */
export const roleDefinitions: Readonly<Record<Role, RoleDefinition>> = {
  tenantAdministrator: {
    name: 'Quản trị của tỉnh, thành phố',
    office: 'province',
    scope: 'office',
    actions: [
      'view-figures',
      'view-rules',
      'view-people',
      'view-audit',
      'view-privacy',
      'export-audit',
      'manage-accounts',
      'secure-accounts',
      'manage-grants',
      'set-policy',
      'keep-privacy',
    ],
  },
  provincialOfficial: {
    name: 'Chuyên viên Ban Tổ chức tỉnh ủy, thành ủy',
    office: 'province',
    scope: 'office',
    actions: [
      'view-figures',
      'view-submissions',
      'view-rules',
      'view-score-drafts',
      'view-discipline',
      'view-decisions',
      'record-figures',
      'assign-targets',
      'found-units',
      'view-plans',
      'plan-structure',
      'prepare-submission',
      'withdraw-submission',
      'draft-score-table',
    ],
  },
  departmentHead: {
    name: 'Lãnh đạo Ban Tổ chức tỉnh ủy, thành ủy',
    office: 'province',
    scope: 'office',
    actions: [
      'view-figures',
      'view-submissions',
      'view-audit',
      'view-rules',
      'view-score-drafts',
      'view-discipline',
      'view-decisions',
      'view-plans',
      'approve-submission',
      'close-period',
      'issue-score-table',
      'set-rule-settings',
    ],
  },
  decisionRecorder: {
    name: 'Người ghi quyết định của cấp ủy',
    office: 'province',
    scope: 'unit',
    actions: ['view-figures', 'view-rules', 'view-plans', 'view-decisions', 'record-decision'],
  },
  committeeOfficial: {
    name: 'Cán bộ Ban Xây dựng Đảng, Ban Tổ chức của cấp ủy trực thuộc',
    office: 'province',
    scope: 'unit',
    actions: [
      'view-figures',
      'view-rules',
      'view-discipline',
      'view-decisions',
      'view-plans',
      'plan-structure',
      'record-figures',
      'assign-targets',
    ],
  },
  committeeHead: {
    name: 'Lãnh đạo Ban Xây dựng Đảng, Ban Tổ chức của cấp ủy trực thuộc',
    office: 'province',
    scope: 'unit',
    actions: [
      'view-figures',
      'view-rules',
      'view-discipline',
      'view-decisions',
      'view-plans',
      'view-audit',
      'assign-targets',
    ],
  },
  inspectionOfficial: {
    name: 'Cán bộ Ủy ban Kiểm tra',
    office: 'province',
    scope: 'unit',
    actions: ['view-figures', 'view-rules', 'view-discipline', 'record-discipline'],
  },
  branchSecretary: {
    name: 'Bí thư chi bộ',
    office: 'province',
    scope: 'unit',
    actions: ['view-figures', 'view-rules', 'record-figures'],
  },
  reader: {
    name: 'Người xem (lãnh đạo)',
    office: 'province',
    scope: 'unit',
    actions: ['view-figures', 'view-rules'],
  },
  nationalOfficial: {
    name: 'Cán bộ Trung ương',
    office: 'national',
    scope: 'office',
    actions: ['compare', 'receive-delivery'],
  },
  nationalReader: {
    name: 'Người xem ở Trung ương',
    office: 'national',
    scope: 'office',
    actions: ['compare'],
  },
  nationalAdministrator: {
    name: 'Quản trị ở Trung ương',
    office: 'national',
    scope: 'office',
    actions: [
      'compare',
      'view-people',
      'view-audit',
      'view-privacy',
      'export-audit',
      'manage-provinces',
      'manage-accounts',
      'secure-accounts',
      'manage-grants',
      'set-policy',
      'keep-privacy',
    ],
  },
};

export function rolesOf(office: RoleDefinition['office']): readonly Role[] {
  return roles.filter((role) => roleDefinitions[role].office === office);
}
