import { attempt, loadKeptConsents, loadSheetGroupings, loadSheetPart, saveStructureImport } from '@co-so/db';
import type { ProvinceDb } from '@co-so/db';
import {
  asRules,
  done,
  findingGroups,
  grantFor,
  liftSheetProblem,
  loadCentralRules,
  readStructureSheet,
  refused,
  refusedAll,
  sheetWords,
  signatureOf,
  wholeOffice,
} from '@co-so/domain';
import type {
  CivilDate,
  DatedUnit,
  FindingGroup,
  Problem,
  Result,
  SheetRows,
  StructureLayout,
  UnitGrouping,
  UnitKind,
} from '@co-so/domain';
import { signed } from '../act.ts';
import type { Act, Done } from '../act.ts';
import { sha256Hex } from '../content-hash.ts';

export interface StructureImportCommand {
  readonly fileName: string;
  readonly mode: 'dry-run' | 'store';
  readonly layout: StructureLayout;
  readonly rows: SheetRows;
  /** Which line of the file each row is, where blank ones were left out. */
  readonly lines?: readonly number[] | undefined;
  /** The unit under which lines stand that name no parent. */
  readonly underId: string | null;
  /** The day that the list describes. */
  readonly day: CivilDate;
}

/** What a list of units brought, or would bring. */
export interface StructureImportReport {
  /** Null where nothing was stored. */
  readonly importId: string | null;
  readonly founded: number;
  readonly foundedByKind: readonly { readonly kind: UnitKind; readonly count: number }[];
  readonly unchanged: number;
  readonly findings: readonly FindingGroup[];
  readonly unusedHeaders: readonly string[];
}

/** Imports a list of units: all of it or, when one line is wrong, nothing. Repeating a list changes nothing. */
export async function importStructure(
  db: ProvinceDb,
  act: Act,
  { fileName, mode, layout, rows, lines, underId, day }: StructureImportCommand,
): Promise<Result<StructureImportReport>> {
  const grant = grantFor(act.actor, 'found-units', wholeOffice);
  if (!grant) return refused({ code: 'not-allowed' });
  const part = await loadSheetPart(db, sheetWords(rows, layout), underId);
  if (underId !== null && !part.structure.units.has(underId))
    return refused({ code: 'unit-unknown', unit: underId, at: '/underId' });
  const stored = [...part.structure.units.keys()];
  const groupings = await loadSheetGroupings(db, stored);
  const consents = await loadKeptConsents(db, stored);
  const containment = (await loadCentralRules('unit-kinds')).flatMap((set) => asRules(set, 'containment') ?? []);
  const newIds = rows.map(() => act.newId());
  const read = readStructureSheet(rows, layout, {
    structure: part.structure,
    groupings,
    consents,
    containment,
    underId,
    day,
    newIds,
  });
  if (!read.ok)
    return refusedAll(read.problems.map(liftSheetProblem).map((problem) => numberedProblem(problem, lines)));
  const founded = read.founded.map(({ unit }) => unit);
  const report: StructureImportReport = {
    importId: null,
    founded: founded.length,
    foundedByKind: [...Map.groupBy(founded, kindOf)].map(([kind, units]) => ({ kind, count: units.length })),
    unchanged: read.unchanged.length,
    findings: findingGroups(read.findings.map((one) => ({ ...one, line: lineIn(lines, one.line) }))),
    unusedHeaders: read.unusedHeaders,
  };
  if (mode === 'dry-run' || founded.length === 0) return done(report);
  const answer = { ...report, importId: act.newId() };
  const contentHash = await sha256Hex(JSON.stringify({ layout, rows, underId, day }));
  const entry: Done = {
    action: 'import-structure',
    subject: `structure-import/${answer.importId}`,
    grant,
    after: {
      fileName,
      contentHash,
      day,
      layoutName: layout.name,
      founded: founded.length,
      unchanged: report.unchanged,
    },
  };
  const record = {
    id: answer.importId,
    name: fileName,
    contentHash,
    unchanged: report.unchanged,
    founded,
    groupings: read.groupings,
    consents: read.consents,
    importedBy: signatureOf(act.actor),
    importedAt: act.now,
  };
  const groups = Map.groupBy(read.groupings, ({ unitId }) => unitId);
  const details = founded.map((unit) => foundedDone(unit, groups.get(unit.id) ?? [], grant));
  const signature = signed(act, entry, { status: 200, body: answer }, details);
  const saved = await attempt(saveStructureImport(db, part, record, signature));
  return saved === 'saved' ? done(answer) : refused({ code: 'changed-meanwhile' });
}

function lineIn(lines: StructureImportCommand['lines'], row: number): number {
  return lines?.[row - 1] ?? row;
}

/** By the line of the file; the pointer stays on the row that was sent. */
function numberedProblem(problem: Problem, lines: StructureImportCommand['lines']): Problem {
  if (problem.code !== 'structure-line') return problem;
  const { line, otherLine } = problem;
  return {
    ...problem,
    line: lineIn(lines, line),
    ...(otherLine !== undefined && { otherLine: lineIn(lines, otherLine) }),
  };
}

function kindOf({ kinds }: DatedUnit) {
  return kinds[0]!.value;
}

/** What the history of the unit tells. */
function foundedDone(unit: DatedUnit, groupings: readonly UnitGrouping[], grant: Done['grant']): Done {
  const { id, names, codes, foundedOn, closedOn } = unit;
  const grouping = groupings.map(({ stretches }) => stretches[0]!.value).join('; ');
  const after = {
    unitName: names[0]!.value,
    kind: kindOf(unit),
    code: codes[0]?.value ?? null,
    foundedOn,
    closedOn,
    ...(grouping !== '' && { grouping }),
  };
  return { action: 'found-unit', subject: `unit/${id}`, unitId: id, grant, after };
}
