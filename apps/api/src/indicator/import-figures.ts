import { attempt, findEarlierImport, loadImportFacts, saveImport } from '@co-so/db';
import type { ProvinceDb } from '@co-so/db';
import { besides, decideImport, done, readFigureFile, refused, signatureOf, soundPart } from '@co-so/domain';
import type {
  Correction,
  FailedSum,
  ImportChange,
  ImportPlan,
  Instant,
  Problem,
  Result,
  Signature,
} from '@co-so/domain';
import { signed } from '../act.ts';
import type { Act, Done } from '../act.ts';
import { sha256Hex } from '../content-hash.ts';
import { revisionDone } from '../request/revision.ts';

export interface ImportCommand {
  readonly fileName: string;
  /** The file's content, not yet read. */
  readonly content: unknown;
  readonly mode: 'dry-run' | 'store';
  /** Why what is stored is corrected, where the file does that. */
  readonly reason?: string | null | undefined;
  /** The `basis` of the dry run that was looked at, where the file corrects something. */
  readonly basedOn?: string | null | undefined;
}

/** What a file brought, or would bring. */
export interface ImportReport {
  readonly stored: boolean;
  readonly newUnits: number;
  readonly newFigures: number;
  readonly correctedFigures: number;
  readonly newTargets: number;
  readonly changedTargets: number;
  readonly unchanged: number;
  /** What storing the file would correct; empty once it is stored and the histories tell. */
  readonly corrections: readonly Correction[];
  /** What the corrections are made of and would make; storing them takes it back, so that nothing unseen is corrected. */
  readonly basis: string | null;
  /** The sums that would not add up after it; empty once it is stored and the screens show them. */
  readonly failedSums: readonly FailedSum[];
  /** The last time that a file of the same content was stored. */
  readonly importedBefore: { readonly at: Instant; readonly by: Signature } | null;
}

/** Imports a file of figures: all of it or, when one row is wrong, nothing. Repeating a file changes nothing. */
export async function importFigures(
  db: ProvinceDb,
  province: string,
  act: Act,
  { fileName, content, mode, reason = null, basedOn = null }: ImportCommand,
): Promise<Result<ImportReport>> {
  const file = readFigureFile(content);
  if (!file.ok) return { ok: false, problems: await everyProblem(db, province, act, content, file.problems) };
  const contentHash = await sha256Hex(JSON.stringify(file.value));
  const earlier = await findEarlierImport(db, contentHash);
  const facts = await loadImportFacts(db, province, file.value, act);
  const newIds = file.value.units.map(() => act.newId());
  const plan = decideImport(facts, file.value, { ...act, newIds, mode, reason });
  if (!plan.ok) return plan;
  const { units, figures, targets, corrections, failedSums } = plan.value;
  const importedBefore = earlier ? { at: earlier.importedAt, by: earlier.importedBy } : null;
  const counts = countsOf(plan.value);
  const changes = units.length + figures.length + targets.length;
  const replaced = corrections.map(({ kind, at, from }) => [kind, at, from.revision]);
  const basis = corrections.length > 0 ? await sha256Hex(JSON.stringify(replaced)) : null;
  if (mode === 'dry-run' || changes === 0)
    return done({ ...counts, corrections, basis, failedSums, importedBefore, stored: false });
  if (basis !== null && basis !== basedOn) return refused({ code: 'changed-meanwhile' });
  const answer: ImportReport = {
    ...counts,
    corrections: [],
    basis: null,
    failedSums: [],
    importedBefore,
    stored: true,
  };
  const record = {
    id: act.newId(),
    contentHash,
    name: fileName,
    importedBy: signatureOf(act.actor),
    importedAt: act.now,
  };
  const entry = {
    action: 'import-figures',
    subject: `imported-file/${record.id}`,
    grant: plan.value.founder ?? plan.value.changes[0]?.by,
    after: { ...counts, stored: true, contentHash, fileName, ...(units.length > 0 && { parents: parentsOf(units) }) },
    reason: corrections.length > 0 ? reason : null,
  };
  const saved = await attempt(
    saveImport(db, plan.value, record, signed(act, entry, { status: 200, body: answer }, detailsOf(plan.value))),
  );
  return saved === 'saved' ? done(answer) : refused({ code: 'changed-meanwhile' });
}

/** What is wrong in the shape of a file, and everything else that is wrong in what of it can be read. */
async function everyProblem(
  db: ProvinceDb,
  province: string,
  act: Act,
  content: unknown,
  shape: readonly [Problem, ...Problem[]],
): Promise<readonly [Problem, ...Problem[]]> {
  const sound = soundPart(content, shape);
  if (!sound) return shape;
  const facts = await loadImportFacts(db, province, sound.file, act);
  const newIds = sound.file.units.map(() => act.newId());
  const plan = decideImport(facts, sound.file, { ...act, newIds, mode: 'dry-run', reason: null });
  return plan.ok ? shape : [...shape, ...besides(sound.unread, plan.problems)];
}

const actions = {
  figure: { first: 'record-figure', again: 'correct-figure' },
  target: { first: 'assign-target', again: 'change-target' },
} as const;

/** What the histories of the units, figures and targets tell of the file. */
function detailsOf({ units, changes, founder }: ImportPlan): readonly Done[] {
  const founded = units.map((unit) => ({
    action: 'found-unit',
    subject: `unit/${unit.id}`,
    unitId: unit.id,
    grant: founder,
    after: {
      unitName: unit.name,
      kind: unit.kind,
      code: unit.code,
      foundedOn: unit.foundedOn,
      closedOn: unit.closedOn,
    },
  }));
  return [...founded, ...changes.map(recorded)];
}

/** Under which unit each came: known to the office, not to whoever sees the lower one alone. */
function parentsOf(units: ImportPlan['units']): Readonly<Record<string, string | null>> {
  return Object.fromEntries(units.map(({ id, parentId }) => [id, parentId]));
}

function recorded(change: ImportChange): Done {
  const { kind, from, to, by: grant } = change;
  const action = actions[kind][from ? 'again' : 'first'];
  return revisionDone(kind, { action, grant }, from, to);
}

function countsOf({ units, figures, targets, unchanged }: ImportPlan) {
  return {
    newUnits: units.length,
    newFigures: figures.filter(({ revision }) => revision === 1).length,
    correctedFigures: figures.filter(({ revision }) => revision > 1).length,
    newTargets: targets.filter(({ revision }) => revision === 1).length,
    changedTargets: targets.filter(({ revision }) => revision > 1).length,
    unchanged,
  };
}
