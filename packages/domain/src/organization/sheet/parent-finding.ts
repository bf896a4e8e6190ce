import { codeKey } from '../code-key.ts';
import type { CivilDate } from '../../civil-date.ts';
import { folded } from '../../folded.ts';
import { existsOn } from '../dated-unit.ts';
import type { DatedUnit } from '../dated-unit.ts';
import type { KnownUnits } from './known-units.ts';
import { livesOverlap, nearestDay } from './known-units.ts';
import { outlineParents, skippedLevels } from './outline.ts';
import { lifeOfLine } from './structure-lines.ts';
import type { StructureLine } from './structure-lines.ts';
import type { ParentsGiven } from './structure-layout.ts';
import type { StructureSheetProblem } from './structure-sheet-problem.ts';

/** What a line says of its parent: another line, a stored unit, nothing, or what cannot be found. */
export type ParentFound =
  | { readonly kind: 'line'; readonly index: number }
  | { readonly kind: 'known'; readonly unitId: string }
  | { readonly kind: 'unsaid' }
  | { readonly kind: 'unfound' };

/** The parent of each line, in the order of the lines. */
export function parentsOf(
  lines: readonly StructureLine[],
  parents: ParentsGiven,
  known: KnownUnits,
  day: CivilDate,
  problems: StructureSheetProblem[],
): readonly ParentFound[] {
  if (parents === 'indentation' || parents === 'outlineLevel') return parentsByOutline(lines, parents, problems);
  const finder = parentFinder(lines, parents, known, day);
  return lines.map((line) => {
    if (line.parent === null) return { kind: 'unsaid' };
    const { found, code } = finder(line, line.parent);
    if (found) return found;
    problems.push({ code, line: line.line, column: 'parent', given: line.parent });
    return { kind: 'unfound' };
  });
}

function parentsByOutline(
  lines: readonly StructureLine[],
  parents: ParentsGiven,
  problems: StructureSheetProblem[],
): readonly ParentFound[] {
  const depths = lines.flatMap(({ depth }) => depth ?? []);
  if (depths.length < lines.length) return lines.map(() => ({ kind: 'unfound' }));
  const skipped = parents === 'outlineLevel' ? skippedLevels(depths) : [];
  for (const index of skipped)
    problems.push({ code: 'level-skipped', line: lines[index]!.line, column: 'level', given: `${depths[index]}` });
  return outlineParents(depths).map((index) => (index === undefined ? { kind: 'unsaid' } : { kind: 'line', index }));
}

interface Candidate {
  readonly found: ParentFound;
  readonly life: Pick<DatedUnit, 'foundedOn' | 'closedOn'>;
}

/** More namesakes than these are not told apart by their days, so that a sheet full of them costs no more than another. */
const namesakesMaximum = 50;

type Finding =
  | { readonly found: ParentFound; readonly code?: never }
  | { readonly found?: never; readonly code: 'parent-unknown' | 'parent-ambiguous' };

function parentFinder(lines: readonly StructureLine[], parents: ParentsGiven, known: KnownUnits, day: CivilDate) {
  const byWord = (word: (line: StructureLine) => string | null) =>
    Map.groupBy(
      lines.filter((line) => word(line) !== null),
      (line) => word(line) ?? '',
    );
  const [byId, byCode, byName] = [
    byWord(({ id }) => id),
    byWord(({ code }) => code && codeKey(code)),
    byWord(({ name }) => name && folded(name)),
  ];
  const knownById = (word: string) => known.byId.get(word) ?? [];
  const ways = {
    id: (word: string) => candidates(byId.get(word), [knownById(word)].flat()),
    code: (word: string) => candidates(byCode.get(codeKey(word)), known.byCode.get(codeKey(word))),
    name: (word: string) => candidates(byName.get(folded(word)), known.byName.get(folded(word))),
  };
  const taken = parents === 'code' || parents === 'name' ? [ways[parents]] : [ways.id, ways.code, ways.name];
  return (line: StructureLine, word: string): Finding => {
    const answers = taken.map((way) => way(word)).filter((list) => list.length > 0);
    const life = lifeOfLine(line);
    const on = nearestDay(life, day);
    const narrowed = [
      ...answers.map((list) => narrow(list, (one) => existsOn(one.life, on))),
      ...answers.map((list) => narrow(list, (one) => livesOverlap(one.life, life))),
      ...answers,
    ].find((list) => list.length > 0);
    const [only, another] = narrowed ?? [];
    if (!only) return { code: 'parent-unknown' };
    return another ? { code: 'parent-ambiguous' } : { found: only.found };
  };
}

/** Lines go before what is stored: a stored unit that the sheet lists is one of its lines. */
function candidates(lines: readonly StructureLine[] = [], known: readonly { readonly unit: DatedUnit }[] = []) {
  return lines.length > 0
    ? lines.map((line): Candidate => ({ found: { kind: 'line', index: line.index }, life: lifeOfLine(line) }))
    : known.map(({ unit }): Candidate => ({ found: { kind: 'known', unitId: unit.id }, life: unit }));
}

function narrow(list: readonly Candidate[], isMeant: (one: Candidate) => boolean): readonly Candidate[] {
  return list.length > namesakesMaximum ? list : list.filter(isMeant);
}
