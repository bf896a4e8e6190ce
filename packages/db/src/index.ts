export { isProvince, newMeter, openNationalDb, openProvinceDb } from './handle.ts';
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
export { renewSortKeys } from './province/organization/sort-keys.ts';
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
export { findHostPlace, loadPlacesBeside } from './province/organization/host-place-queries.ts';
export type { LoadedBeside } from './province/organization/host-place-queries.ts';
export { loadRegisters, loadWholeRegisters } from './province/organization/register-queries.ts';
export { loadRegisterRecord } from './province/organization/register-record.ts';
export { structureSeen } from './province/organization/register-revision.ts';
export type { RegisterPart } from './province/organization/register-queries.ts';
export { placeStatements, saveHostPlace } from './province/organization/host-place-saving.ts';
export { loadKeptConsents } from './province/organization/consent-queries.ts';
export { countExamined, loadConsents, loadExaminedPart } from './province/organization/finding-queries.ts';
export type { ExaminedTotal } from './province/organization/finding-queries.ts';
export type { ExaminedQuestion } from './province/organization/finding-queries.ts';
export { loadTreeLevel } from './province/organization/tree-queries.ts';
export type { LevelExtent, TreeLevel, TreeNode } from './province/organization/tree-queries.ts';
export { findPlacedUnit, listPlacedUnits, loadUnitPage } from './province/organization/unit-page-queries.ts';
export type { UnitPage } from './province/organization/unit-page-queries.ts';
export * from './province/organization/take-over-source.ts';
export * from './province/organization/take-over-parts.ts';
export type { NamedUnit } from './province/organization/unit-names.ts';
export { findUnitsNamed, listFirstUnits } from './province/organization/unit-search.ts';
export type { FoundUnits } from './province/organization/unit-search.ts';
export { findUnitLives, findUnitPlace } from './province/organization/queries.ts';
export { loadAppliedPlans } from './province/organization/applied-plans.ts';
export { loadLaterPlans } from './province/organization/later-plans.ts';
export * from './province/organization/plan-facts.ts';
export { loadBelongings, loadTargetSuccessions } from './province/organization/plan-belongings.ts';
export * from './province/organization/plan-list.ts';
export * from './province/organization/plan-queries.ts';
export * from './province/organization/plan-saving.ts';
export { loadSheetPart, loadSheetPlaces } from './province/organization/sheet-part.ts';
export type { SheetPlaces } from './province/organization/sheet-part.ts';
export { listStructureImports } from './province/organization/structure-import-queries.ts';
export type { StructureImport } from './province/organization/structure-import-queries.ts';
export { saveStructureImport } from './province/organization/structure-import-saving.ts';
export { findUndoFacts, saveUndoneImport } from './province/organization/structure-import-undo.ts';
export * from './province/organization/structure-layout-queries.ts';
export { loadStructurePart, loadWholeStructure } from './province/organization/structure-queries.ts';
export type { StructurePart } from './province/organization/structure-queries.ts';
export * from './province/indicator/queries.ts';
export * from './province/indicator/unit-figures.ts';
export * from './province/indicator/import-queries.ts';
export * from './province/indicator/submission-queries.ts';
export { loadTargetFacts, saveTarget } from './province/target/queries.ts';
export * from './province/regulation/queries.ts';
export * from './province/regulation/saving.ts';
export * from './province/regulation/setting-queries.ts';
export { listCapDecisions, saveCapDecision } from './province/regulation/cap-decision-queries.ts';
export type { NamedCapDecision } from './province/regulation/cap-decision-queries.ts';
export { loadDisciplineGround, loadDisciplineRevisions, saveDiscipline } from './province/discipline/queries.ts';
export { listDiscipline } from './province/discipline/register-queries.ts';
export type { DisciplineCursor, ListedDiscipline } from './province/discipline/register-queries.ts';
export type { NamedDiscipline } from './province/discipline/rows.ts';
export * from './province/outbox/queries.ts';
export * from './national/registry/queries.ts';
export * from './national/registry/merging.ts';
export * from './national/registry/saving.ts';
export * from './national/figure/comparing.ts';
export * from './national/figure/queries.ts';
export * from './national/figure/reception.ts';
export * from './national/figure/delivery.ts';
export * from './national/figure/held.ts';
export * from './access/account-queries.ts';
export * from './access/grant-facts.ts';
export * from './access/grant-saving.ts';
export * from './access/help-queries.ts';
export * from './access/person-queries.ts';
export type { Held } from './access/held.ts';
export * from './access/own-queries.ts';
export * from './access/second-factor-queries.ts';
export * from './access/session-queries.ts';
export {
  findChainBounds,
  findSealHash,
  loadAuditState,
  loadChainPart,
  loadUnsealed,
  saveSeals,
} from './audit/chain-queries.ts';
export type { AuditTail, ChainBounds, PartSize } from './audit/chain-queries.ts';
export type { PeopleBeside } from './audit/people-beside.ts';
export { findEntriesAbout, findNewestAbout, findSealOf, listAudit, takeAudit } from './audit/queries.ts';
export type { AuditFilter, AuditPage, AuditQuestion, Told } from './audit/queries.ts';
export type { FoundEntry } from './audit/rows.ts';
export { loadRecordHistory, loadWritesOn } from './audit/record-history.ts';
export type { RecordKind } from './audit/record-history.ts';
export { listKept } from './privacy/kept.ts';
export * from './privacy/data-mode-queries.ts';
export * from './privacy/incident-queries.ts';
export * from './privacy/open-duties.ts';
export * from './privacy/data-request-queries.ts';
export * from './privacy/retention-queries.ts';
export * from './privacy/answer-term-queries.ts';
export * from './province/audit/queries.ts';
export * from './national/audit/queries.ts';
