import type { CivilDate } from '../civil-date.ts';
import { folded } from '../folded.ts';
import { decideUnits } from '../organization/founding.ts';
import type { NewUnit } from '../organization/founding.ts';
import { findUnit } from '../organization/unit-ref.ts';
import type { UnitLife } from '../organization/unit-ref.ts';
import { within } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { refused, settle } from '../result.ts';
import type { Result } from '../result.ts';
import { nextRevision, unitProblems } from '../revision.ts';
import type { By } from '../revision.ts';
import { targetRevision } from '../target/target.ts';
import type { Target } from '../target/target.ts';
import { readTargetRow } from '../target/target-row.ts';
import { textIn } from './cell.ts';
import { figureRevision, sameKey } from './figure.ts';
import type { Figure, FigureKey } from './figure.ts';
import type { FigureFile } from './figure-file.ts';
import { readFigureRow } from './figure-row.ts';

export interface ImportFacts {
  /** The slug of the province whose database this is. */
  readonly province: string;
  /** Every unit the file names that exists. */
  readonly units: readonly UnitLife[];
  /** Revisions in force of the units the file names. */
  readonly figures: readonly Figure[];
  readonly targets: readonly Target[];
}

export interface ImportEntry extends By {
  readonly today: CivilDate;
  /** Ids for units that the file founds without one, in the order of the file. */
  readonly newIds: readonly string[];
}

/** What a file would do: nothing of it is stored when one row is wrong. */
export interface ImportPlan {
  readonly units: readonly NewUnit[];
  readonly figures: readonly Figure[];
  readonly targets: readonly Target[];
  /** Rows that say what is already stored. */
  readonly unchanged: number;
}

type Row = Parameters<typeof readTargetRow>[0];

export function decideImport(facts: ImportFacts, file: FigureFile, entry: ImportEntry): Result<ImportPlan> {
  if (file.province !== facts.province)
    return refused({ code: 'file-province-other', given: file.province, expected: facts.province, at: '/province' });
  const founding = decideUnits(facts.units, file.units, entry.newIds);
  const units = founding.ok ? [...facts.units, ...founding.value] : facts.units;
  const declared = new Set(
    file.units.flatMap(({ id, code, name }) => [id, code, name].map((cell) => folded(textIn(cell) ?? ''))),
  );
  const reason = file.document ?? 'Nhập lại từ tệp số liệu';

  const figures = decideRows(
    file.figures.map((row) => withDocument(row, file.document)),
    (row) => readFigureRow(row, entry.today),
    { at: '/figures', units, declared, stored: facts.figures, sameContent: figureRevision.sameContent, reason, entry },
  );
  const targets = decideRows(
    file.targets.map((row) => withDocument(row, file.document)),
    readTargetRow,
    { at: '/targets', units, declared, stored: facts.targets, sameContent: targetRevision.sameContent, reason, entry },
  );
  const problems = [...(founding.ok ? [] : founding.problems), ...figures.problems, ...targets.problems];
  return settle(problems, () => ({
    units: founding.ok ? founding.value : [],
    figures: figures.changed,
    targets: targets.changed,
    unchanged: figures.unchanged + targets.unchanged + file.units.length - (founding.ok ? founding.value.length : 0),
  }));
}

interface RowsContext<Stored, Draft> {
  readonly at: string;
  readonly units: readonly UnitLife[];
  /** Folded names, codes and ids of the file's own units: when one of those is wrong, its rows are not called unknown too. */
  readonly declared: ReadonlySet<string>;
  readonly stored: readonly Stored[];
  readonly sameContent: (latest: Stored, draft: Draft) => boolean;
  readonly reason: string;
  readonly entry: By;
}

interface RowsDecided<Stored> {
  readonly changed: readonly Stored[];
  readonly unchanged: number;
  readonly problems: readonly Problem[];
}

function decideRows<
  Given extends Row,
  Draft extends Omit<FigureKey, 'unitId'> & { readonly unit: string },
  Stored extends Figure | Target,
>(
  rows: readonly Given[],
  read: (row: Given) => Result<Draft>,
  { at, units, declared, stored, sameContent, reason, entry }: RowsContext<Stored, Draft>,
): RowsDecided<ReturnType<typeof nextRevision<Draft>>> {
  const problems: Problem[] = [];
  const changed: ReturnType<typeof nextRevision<Draft>>[] = [];
  const firstAt = new Map<string, string>();
  let unchanged = 0;
  rows.forEach((row, index) => {
    const place = `${at}/${index}`;
    const draft = read(row);
    if (!draft.ok) return problems.push(...draft.problems.map((problem) => within(place, problem)));
    const unit = findUnit(units, draft.value.unit);
    if (!unit && declared.has(folded(draft.value.unit))) return undefined;
    if (!unit) return problems.push({ code: 'unit-unknown', unit: draft.value.unit, at: `${place}/unit` });
    problems.push(...unitProblems(unit, draft.value.period).map((problem) => within(place, problem)));
    const key: FigureKey = { ...draft.value, unitId: unit.id };
    const repeatOf = firstAt.get(keyText(key));
    if (repeatOf) return problems.push({ code: 'row-repeated', firstAt: repeatOf, at: place });
    firstAt.set(keyText(key), place);
    const latest = stored.find((one) => sameKey(one, key));
    if (latest && sameContent(latest, draft.value)) return (unchanged += 1);
    return changed.push(nextRevision(unit.id, latest, draft.value, reason, entry));
  });
  return { changed, unchanged, problems };
}

function keyText({ unitId, indicator, category, period }: FigureKey): string {
  return [unitId, indicator, category ?? '', period].join(' ');
}

function withDocument<Given extends Row>(row: Given, document: string | null | undefined): Given {
  return document && (row.document === undefined || row.document === null) ? { ...row, document } : row;
}
