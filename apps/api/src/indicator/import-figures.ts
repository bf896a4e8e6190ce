import { attempt, loadImportFacts, saveImport } from '@co-so/db';
import type { ProvinceDb } from '@co-so/db';
import { decideImport, done, readFigureFile, refused, signatureOf } from '@co-so/domain';
import type { Result } from '@co-so/domain';
import { signed } from '../act.ts';
import type { Act } from '../act.ts';
import { sha256Hex } from '../content-hash.ts';

export interface ImportCommand {
  readonly fileName: string;
  /** The file's content, not yet read. */
  readonly content: unknown;
  readonly mode: 'dry-run' | 'store';
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
}

/** Imports a file of figures: all of it or, when one row is wrong, nothing. Repeating a file changes nothing. */
export async function importFigures(
  db: ProvinceDb,
  province: string,
  act: Act,
  { fileName, content, mode }: ImportCommand,
): Promise<Result<ImportReport>> {
  const file = readFigureFile(content);
  if (!file.ok) return file;
  const facts = await loadImportFacts(db, province, file.value);
  const newIds = file.value.units.map(() => act.newId());
  const plan = decideImport(facts, file.value, { ...act, newIds });
  if (!plan.ok) return plan;
  const { units, figures, targets, unchanged } = plan.value;
  const report = {
    newUnits: units.length,
    newFigures: figures.filter(({ revision }) => revision === 1).length,
    correctedFigures: figures.filter(({ revision }) => revision > 1).length,
    newTargets: targets.filter(({ revision }) => revision === 1).length,
    changedTargets: targets.filter(({ revision }) => revision > 1).length,
    unchanged,
  };
  const changes = units.length + figures.length + targets.length;
  if (mode === 'dry-run' || changes === 0) return done({ ...report, stored: false });
  const answer = { ...report, stored: true };
  const contentHash = await sha256Hex(JSON.stringify(file.value));
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
    after: { ...answer, contentHash, fileName },
  };
  const saved = await attempt(saveImport(db, plan.value, record, signed(act, entry, { status: 200, body: answer })));
  return saved === 'saved' ? done(answer) : refused({ code: 'changed-meanwhile' });
}
