/** What the web may know of the API: its types. */
export type { ProvinceApi, ProvinceContext } from './province-api.ts';
export type { NationalApi, NationalContext } from './national-api.ts';
export type { ShownPerson } from './access/context-shape.ts';
export type { ListedSession } from './access/own-session-routes.ts';
export type { SignInState } from './access/session-routes.ts';
export type { OwnGrant } from './access/own-grants.ts';
export type { Enrolment } from './access/second-factor.ts';
export type { HostPlacesOfDay, PlaceThroughTime, ShownHostPlace } from './organization/load-host-places.ts';
export type { GroupingsOfDay, ShownGroupings } from './organization/unit-groupings.ts';
export type { FindingPart, FoundUnit } from './organization/load-findings.ts';
export type { ShownCounts, ShownNode } from './organization/load-tree.ts';
export type { ShownSpan, ShownStretch, ShownUnitPage } from './organization/load-unit-page.ts';
export type { AnsweredFinding, ShownFinding } from './organization/shown-finding.ts';
export type { PlanGroundUnits, PlanList } from './organization/plan/load-plans.ts';
export type { ShownGrantChange, ShownPlanFinding, ShownPreview, ShownRow } from './organization/plan/preview.ts';
export type { ShownPlan } from './organization/plan/seen-plan.ts';
export type { UnitOverview } from './indicator/load-overview.ts';
export type { ShownHistory } from './indicator/routes.ts';
export type { CarriedTarget } from './indicator/shown-carried.ts';
export type { ImportReport } from './indicator/import-figures.ts';
export type { OneSubmission, SendingPreview, ShownSubmission } from './indicator/submission-shapes.ts';
export type {
  AuditExtract,
  AuditList,
  AuditState,
  ShownEntry,
  ShownSeal,
  ThingHistory,
  UsedGrant,
} from './audit/shapes.ts';
export type { PeriodComparison } from '@co-so/domain';
export type { Reception } from './national/receive-delivery.ts';
export type { ProvincesOfDay, ShownProvince } from './national/province-routes.ts';
export type { Invitation, Onboarded } from './national/onboard-province.ts';
export type { MergerReport } from './national/merger/report.ts';
export type { ShownTenant, TenantList } from './national/list-tenants.ts';
export type { Issued } from './access/administration/administer-account.ts';
export type { People } from './access/administration/account-routes.ts';
export type { ShownPolicy } from './access/administration/policy-routes.ts';
export type {
  ListedPerson,
  ListedRole,
  ShownAccount,
  ShownDelegation,
  ShownGrant,
  ShownGrants,
  ShownHeld,
  ShownHolder,
  ShownPersonPage,
} from './access/administration/shown.ts';
export type { ShownDataMode } from './privacy/data-mode-routes.ts';
export type { DataRequestRegister, ShownDataRequest } from './privacy/data-request-routes.ts';
export type { IncidentRegister, ShownIncident } from './privacy/incident-routes.ts';
export type { ShownRetention } from './privacy/retention-routes.ts';
export type { ShownDifference, ShownIssuedTable, ShownScoreTable, TableList } from './regulation/load-tables.ts';
export type { CapDecisions, KeptCapDecision, ShownCapDecision } from './regulation/cap-decisions.ts';
export type { CheckedTable, ReadSheet } from './regulation/check-table.ts';
export type { RuleSettings, ShownSetting } from './regulation/rule-settings.ts';
export type { SavedDraft, ShownDraft } from './regulation/shown-draft.ts';
export type { DisciplineHistory, DisciplineRegister, ListedDecision, ShownDiscipline } from './discipline/shapes.ts';
export type { StructureImportReport } from './organization/import-report.ts';
export type { ExportedStructure } from './organization/load-structure-sheet.ts';
export type { OpenDuties, SavedLayout, StructureImport } from '@co-so/db';
export type { ProblemBody } from './problem.ts';
