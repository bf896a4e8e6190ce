import { can, grantFor, seenParent, wholeOffice } from '../access/can.ts';
import type { LiveGrant } from '../access/actor.ts';
import type { Placed, UnitPath } from '../access/can.ts';
import type { Action } from '../access/action.ts';
import type { CivilDate } from '../civil-date.ts';
import { folded } from '../folded.ts';
import { decideUnits } from '../organization/founding.ts';
import type { NewUnit } from '../organization/founding.ts';
import { ambiguityProblem, findIndexed, unitIndex } from '../organization/unit-ref.ts';
import type { UnitIndex, UnitLife } from '../organization/unit-ref.ts';
import { within } from '../problem.ts';
import type { Problem } from '../problem.ts';
import type { Period } from '../period.ts';
import { refused, settle } from '../result.ts';
import type { Result } from '../result.ts';
import { nextRevision, reasonProblems } from '../revision.ts';
import type { By } from '../revision.ts';
import { targetRevision } from '../target/target.ts';
import type { Target } from '../target/target.ts';
import { readTargetRow } from '../target/target-row.ts';
import { textIn } from './cell.ts';
import { figureRevision } from './figure.ts';
import type { Figure, FigureKey } from './figure.ts';
import { checkSums, failedSum, isFailed } from './parts-check.ts';
import type { FailedSum } from './parts-check.ts';
import type { FigureFile } from './figure-file.ts';
import { readFigureRow } from './figure-row.ts';

export interface ImportFacts {
  /** The slug of the province whose database this is. */
  readonly province: string;
  /** Every unit the file names that exists. */
  readonly units: readonly Placed<UnitLife>[];
  /** Revisions in force of the units the file names. */
  readonly figures: readonly Figure[];
  /** What is in force in the sums that figures of the file are in. */
  readonly summed: readonly Figure[];
  readonly targets: readonly Target[];
}

export interface ImportEntry extends By {
  readonly today: CivilDate;
  /** Ids for units that the file founds without one, in the order of the file. */
  readonly newIds: readonly string[];
  readonly mode: 'dry-run' | 'store';
  /** Why what is stored is corrected; a file that only adds needs none. */
  readonly reason: string | null;
}

interface Correcting<Stored> {
  /** The row's place in the file. */
  readonly at: string;
  readonly unitName: string;
  readonly from: Stored;
  readonly to: Stored;
}

/** A row that says something else than what is in force, with both. */
export type Correction =
  | ({ readonly kind: 'figure' } & Correcting<Figure>)
  | ({ readonly kind: 'target' } & Correcting<Target>);

/** What a file would do: nothing of it is stored when one row is wrong. */
export interface ImportPlan {
  readonly units: readonly NewUnit[];
  readonly figures: readonly Figure[];
  readonly targets: readonly Target[];
  readonly corrections: readonly Correction[];
  /** The sums that would not add up once the file is stored. */
  readonly failedSums: readonly FailedSum[];
  /** Rows that say what is already stored. */
  readonly unchanged: number;
  /** Every revision to come with the one that it replaces and what allows it: a file may be about units of several grants. */
  readonly changes: readonly ImportChange[];
  /** What allows the units that it founds. */
  readonly founder: LiveGrant | undefined;
}

export type ImportChange = { readonly by: LiveGrant } & (
  | { readonly kind: 'figure'; readonly from: Figure | undefined; readonly to: Figure }
  | { readonly kind: 'target'; readonly from: Target | undefined; readonly to: Target }
);

type Row = Parameters<typeof readTargetRow>[0];

export function decideImport(facts: ImportFacts, file: FigureFile, entry: ImportEntry): Result<ImportPlan> {
  if (file.province !== facts.province)
    return refused({ code: 'file-province-other', given: file.province, expected: facts.province, at: '/province' });
  const visible = facts.units
    .filter(({ path }) => can(entry.actor, 'view-figures', path))
    .map((unit) => ({ ...unit, parentId: seenParent(entry.actor, unit) }));
  const founding = decideUnits(visible, file.units, entry.newIds);
  const founded = founding.ok ? founding.value : [];
  const units = unitIndex([...visible, ...founded]);
  const paths = new Map(visible.map(({ id, path }) => [id, path]));
  const declared = new Set(
    (founding.ok ? [] : file.units).flatMap(({ id, code, name }) =>
      [id, code, name].map((cell) => folded(textIn(cell) ?? '')),
    ),
  );
  const context = { units, paths, declared, entry };
  const figures = decideRows(
    file.figures.map((row) => withDocument(row, file.document)),
    (row) => readFigureRow(row, entry.today),
    { ...context, at: '/figures', stored: facts.figures, rules: figureRevision },
  );
  const targets = decideRows(
    file.targets.map((row) => withDocument(row, file.document)),
    readTargetRow,
    { ...context, at: '/targets', stored: facts.targets, rules: targetRevision },
  );
  const corrections = [
    ...correctionsIn(figures.changed).map((one) => ({ kind: 'figure', ...one }) as const),
    ...correctionsIn(targets.changed).map((one) => ({ kind: 'target', ...one }) as const),
  ];
  const founder = founded.length > 0 ? grantFor(entry.actor, 'found-units', wholeOffice) : undefined;
  const problems = [
    ...(founding.ok ? [] : founding.problems),
    ...figures.problems,
    ...targets.problems,
    ...unexplained(corrections, entry),
    ...(founded.length > 0 && !founder ? [{ code: 'not-allowed', at: '/units' } as const] : []),
  ];
  return settle(problems, () => ({
    units: founded,
    figures: figures.changed.map(({ to }) => to),
    targets: targets.changed.map(({ to }) => to),
    corrections,
    failedSums: failedSumsIn(standing([...facts.summed, ...facts.figures], figures.changed), units),
    unchanged: figures.unchanged + targets.unchanged + file.units.length - founded.length,
    changes: [
      ...figures.changed.map(({ from, to, by }) => ({ kind: 'figure', from, to, by }) as const),
      ...targets.changed.map(({ from, to, by }) => ({ kind: 'target', from, to, by }) as const),
    ],
    founder,
  }));
}

interface RowsContext<Stored, Draft> {
  readonly at: string;
  readonly units: UnitIndex;
  /** Where the units stand that are there already; a unit of the file's own is the whole office's affair. */
  readonly paths: ReadonlyMap<string, UnitPath>;
  /** Folded names, codes and ids of the file's own units when one of those is wrong: its rows are not called unknown too. */
  readonly declared: ReadonlySet<string>;
  readonly stored: readonly Stored[];
  readonly rules: {
    readonly action: Action;
    readonly unitProblems: (unit: UnitLife, period: Period) => readonly Problem[];
    readonly sameContent: (latest: Stored, draft: Draft) => boolean;
  };
  readonly entry: ImportEntry;
}

/** A revision to come, with the one that it replaces. */
interface Changed<Stored, Next> {
  readonly at: string;
  readonly unitName: string;
  readonly from: Stored | undefined;
  readonly to: Next;
  readonly by: LiveGrant;
}

interface RowsDecided<Stored, Next> {
  readonly changed: readonly Changed<Stored, Next>[];
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
  { at, units, paths, declared, stored, rules, entry }: RowsContext<Stored, Draft>,
): RowsDecided<Stored, ReturnType<typeof nextRevision<Draft>>> {
  const problems: Problem[] = [];
  const changed: Changed<Stored, ReturnType<typeof nextRevision<Draft>>>[] = [];
  const inForce = new Map(stored.map((one) => [keyText(one), one]));
  const firstAt = new Map<string, string>();
  let unchanged = 0;
  rows.forEach((row, index) => {
    const place = `${at}/${index}`;
    const draft = read(row);
    if (!draft.ok) problems.push(...draft.problems.map((problem) => within(place, problem)));
    const named = draft.ok ? draft.value.unit : textIn(row.unit);
    if (named === null) return undefined;
    const unit = findIndexed(units, named);
    const ambiguity = ambiguityProblem(units, named);
    if (ambiguity) return problems.push(within(`${place}/unit`, ambiguity));
    if (!unit && declared.has(folded(named))) return undefined;
    if (!unit) return problems.push({ code: 'unit-unknown', unit: named, at: `${place}/unit` });
    if (!draft.ok) return undefined;
    problems.push(...rules.unitProblems(unit, draft.value.period).map((problem) => within(place, problem)));
    const key = keyText({ ...draft.value, unitId: unit.id });
    const repeatOf = firstAt.get(key);
    if (repeatOf) return problems.push({ code: 'row-repeated', firstAt: repeatOf, at: place });
    firstAt.set(key, place);
    const from = inForce.get(key);
    if (from && rules.sameContent(from, draft.value)) return (unchanged += 1);
    const by = grantFor(entry.actor, rules.action, paths.get(unit.id) ?? wholeOffice);
    if (!by) return problems.push({ code: 'not-allowed', at: `${place}/unit` });
    const to = nextRevision(unit.id, from, draft.value, entry.reason, entry);
    return changed.push({ at: place, unitName: unit.name, from, to, by });
  });
  return { changed, unchanged, problems };
}

function unexplained(corrections: readonly Correction[], { mode, reason }: ImportEntry): readonly Problem[] {
  const basedOn = corrections[0]?.from.revision ?? null;
  return mode === 'store' ? reasonProblems({ basedOn, reason }) : [];
}

/** What would be in force: what is stored, each figure that the file changes in its place, and those it adds. */
function standing(stored: readonly Figure[], changed: readonly { readonly to: Figure }[]): readonly Figure[] {
  const changes = changed.map(({ to }) => to);
  return [...new Map([...stored, ...changes].map((figure) => [keyText(figure), figure])).values()];
}

function failedSumsIn(figures: readonly Figure[], { byId }: UnitIndex): readonly FailedSum[] {
  return checkSums(figures)
    .filter(isFailed)
    .map((check) => failedSum(check, byId.get(check.unitId)?.name ?? ''));
}

function correctionsIn<Stored, Next extends Stored>(changed: readonly Changed<Stored, Next>[]) {
  return changed.flatMap(({ from, by: _, ...rest }) => (from ? [{ from, ...rest }] : []));
}

function keyText({ unitId, indicator, category, period }: FigureKey): string {
  return [unitId, indicator, category ?? '', period].join(' ');
}

function withDocument<Given extends Row>(row: Given, document: string | null | undefined): Given {
  return document && (row.document === undefined || row.document === null) ? { ...row, document } : row;
}
