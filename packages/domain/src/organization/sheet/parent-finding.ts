import { codeKey } from '../code-key.ts';
import type { CivilDate } from '../../civil-date.ts';
import { folded } from '../../folded.ts';
import { existsOn } from '../dated-unit.ts';
import type { DatedUnit } from '../dated-unit.ts';
import type { KnownUnits, Life } from './known-units.ts';
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
    const [only, another] = finder(line, line.parent);
    if (only && !another) return only.found;
    const code = another ? 'parent-ambiguous' : 'parent-unknown';
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
  readonly life: Life;
}

/** More namesakes than these are not told apart by their days, so that a sheet full of them costs no more than another. */
const namesakesMaximum = 50;

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
  return (line: StructureLine, word: string) => {
    const answers = taken.map((way) => way(word));
    return meantOn(answers, lifeOfLine(line), day);
  };
}

/** Of those that answer to a word, in the order of the ways in which they do: they that exist when the line speaks of them. */
export function meantOn<One extends { readonly life: Life }>(
  answers: readonly (readonly One[])[],
  life: Life,
  day: CivilDate,
): readonly One[] {
  const filled = answers.filter((list) => list.length > 0);
  const on = nearestDay(life, day);
  const narrowed = [
    ...filled.map((list) => narrow(list, (one) => existsOn(one.life, on))),
    ...filled.map((list) => narrow(list, (one) => livesOverlap(one.life, life))),
    ...filled,
  ];
  return narrowed.find((list) => list.length > 0) ?? [];
}

/** Lines go before what is stored: a stored unit that the sheet lists is one of its lines. */
function candidates(lines: readonly StructureLine[] = [], known: readonly { readonly unit: DatedUnit }[] = []) {
  return lines.length > 0
    ? lines.map((line): Candidate => ({ found: { kind: 'line', index: line.index }, life: lifeOfLine(line) }))
    : known.map(({ unit }): Candidate => ({ found: { kind: 'known', unitId: unit.id }, life: unit }));
}

function narrow<One>(list: readonly One[], isMeant: (one: One) => boolean): readonly One[] {
  return list.length > namesakesMaximum ? list : list.filter(isMeant);
}
