export { newMeter, openNationalDb, openProvinceDb } from './handle.ts';
export type { Meter, NationalDb, ProvinceDb } from './handle.ts';
export { write } from './request/write.ts';
export type { Signed } from './request/write.ts';
export { attempt } from './constraint.ts';
export { appliedMigrations, migrate } from './migrate.ts';
export type { Migration, MigrationReport } from './migrate.ts';
export { dumpOffice } from './backup/dump.ts';
export { restoreOffice, restoreRefusal } from './backup/restore.ts';
export type { RestoreTarget } from './backup/restore.ts';
export { checkBackup } from './backup/backup-file.ts';
export type { BackedUpOffice, BackupRefusal, RunningHash } from './backup/backup-file.ts';
export { provinceMigrations } from './province/migrations.gen.ts';
export { nationalMigrations } from './national/migrations.gen.ts';
export type { AuditEntry } from './request/audit.ts';
export type { ReadEntry } from './request/read.ts';
export { findReceipt, forgetOldReceipts } from './request/receipt.ts';
export type { Receipt, ReceiptKey } from './request/receipt.ts';
export * from './province/identity.ts';
export { findHomeUnit, findUnitOn } from './province/organization/queries.ts';
export type { ListedUnit } from './province/organization/queries.ts';
export { listHostPlaces } from './province/organization/host-place-list.ts';
export type { HostPlaceList, ListedHostPlace } from './province/organization/host-place-list.ts';
export {
  countGroupings,
  loadSheetGroupings,
  loadUnitGroupings,
  saveUnitGrouping,
} from './province/organization/grouping-queries.ts';
export type { GroupingCount, UnitGroupings } from './province/organization/grouping-queries.ts';
export { listAstrayPlaces } from './province/organization/astray-places.ts';
export type { AstrayPlace } from './province/organization/astray-places.ts';
export { findHostPlace } from './province/organization/host-place-queries.ts';
export { loadRegisters } from './province/organization/register-queries.ts';
export { loadRegisterRecord } from './province/organization/register-record.ts';
export type { RegisterPart } from './province/organization/register-queries.ts';
export { saveHostPlace } from './province/organization/host-place-saving.ts';
export { loadConsents, loadExaminedPart } from './province/organization/finding-queries.ts';
export { loadTreeLevel } from './province/organization/tree-queries.ts';
export type { TreeLevel, TreeNode } from './province/organization/tree-queries.ts';
export { findPlacedUnit, loadUnitPage } from './province/organization/unit-page-queries.ts';
export type { UnitPage } from './province/organization/unit-page-queries.ts';
export { loadKeptBeside, saveTakenOver } from './province/organization/taking-over.ts';
export type { NamedUnit } from './province/organization/unit-names.ts';
export { findUnitsNamed, listFirstUnits } from './province/organization/unit-search.ts';
export type { FoundUnits } from './province/organization/unit-search.ts';
export { findUnitLives } from './province/organization/queries.ts';
export { loadAppliedPlans } from './province/organization/applied-plans.ts';
export * from './province/organization/plan-facts.ts';
export * from './province/organization/plan-list.ts';
export * from './province/organization/plan-queries.ts';
export * from './province/organization/plan-saving.ts';
export * from './province/organization/structure-import-queries.ts';
export * from './province/organization/structure-layout-queries.ts';
export { loadStructurePart, loadWholeStructure } from './province/organization/structure-queries.ts';
export * from './province/indicator/queries.ts';
export * from './province/indicator/unit-figures.ts';
export * from './province/indicator/import-queries.ts';
export * from './province/indicator/submission-queries.ts';
export { loadTargetFacts, saveTarget } from './province/target/queries.ts';
export * from './province/regulation/queries.ts';
export * from './province/regulation/saving.ts';
export * from './province/regulation/setting-queries.ts';
export {
  listDiscipline,
  loadDisciplineGround,
  loadDisciplineRevisions,
  saveDiscipline,
} from './province/discipline/queries.ts';
export type { DisciplineCursor, ListedDiscipline, NamedDiscipline } from './province/discipline/queries.ts';
export * from './province/outbox/queries.ts';
export * from './national/registry/queries.ts';
export * from './national/registry/merging.ts';
export * from './national/registry/saving.ts';
export * from './national/figure/comparing.ts';
export * from './national/figure/queries.ts';
export * from './national/figure/reception.ts';
export * from './national/figure/delivery.ts';
export * from './access/account-queries.ts';
export * from './access/grant-queries.ts';
export * from './access/help-queries.ts';
export * from './access/person-queries.ts';
export type { Held } from './access/held.ts';
export * from './access/own-queries.ts';
export * from './access/second-factor-queries.ts';
export * from './access/session-queries.ts';
export { findChainBounds, loadAuditState, loadChainPart, loadUnsealed, saveSeals } from './audit/chain-queries.ts';
export type { AuditTail, ChainBounds } from './audit/chain-queries.ts';
export { findEntriesAbout, findNewestAbout, findSealOf, listAudit } from './audit/queries.ts';
export type { AuditFilter, AuditPage } from './audit/queries.ts';
export type { FoundEntry } from './audit/rows.ts';
export { loadRecordHistory, loadWritesOn } from './audit/record-history.ts';
export type { RecordKind } from './audit/record-history.ts';
export { listKept } from './privacy/kept.ts';
export * from './privacy/data-mode-queries.ts';
export * from './privacy/incident-queries.ts';
export * from './privacy/data-request-queries.ts';
export * from './privacy/retention-queries.ts';
export * from './privacy/answer-term-queries.ts';
export * from './province/audit/queries.ts';
export * from './national/audit/queries.ts';
