import { codeKey } from '../code-key.ts';
import { folded } from '../../folded.ts';
import type { HostPlaceLine } from './host-place-lines.ts';
import type { HostPlaceSheetFacts } from './host-place-reading.ts';
import { lifeOfPlace } from './host-place-settling.ts';
import type { HostPlaceProblem } from './host-place-sheet-problem.ts';
import type { KnownUnit, KnownUnits } from './known-units.ts';
import { unitFinder } from './named-unit-finding.ts';
import type { NamedIn, UnitFound } from './named-unit-finding.ts';

/** The units of a line, as they are known. */
export interface FoundUnits {
  readonly unit: KnownUnit;
  readonly branch: KnownUnit | undefined;
}

/** Finds the units of a line; `undefined` where one that it names cannot be found, of which a problem tells. */
export function lineUnitFinder(
  known: KnownUnits,
  { listedIds, unsettled, day }: Pick<HostPlaceSheetFacts, 'listedIds' | 'unsettled' | 'day'>,
  problems: HostPlaceProblem[],
): (line: HostPlaceLine) => FoundUnits | undefined {
  const find = unitFinder(known, listedIds, day);
  const isUnsettled = unsettledWords(unsettled);
  const found = (line: number, column: 'unit' | 'branch', word: string, where: NamedIn): UnitFound => {
    const one = find(word, where);
    if (one.kind !== 'found' && !isUnsettled(word))
      problems.push({ code: `unit-${one.kind}`, line, column, given: word });
    return one;
  };
  return (line) => {
    const life = lifeOfPlace(line);
    const unit = line.unit === null ? undefined : found(line.line, 'unit', line.unit, { life, below: null });
    const below = unit?.kind === 'found' ? unit.known.unit.id : null;
    const hosted = { foundedOn: line.branchFrom ?? life.foundedOn, closedOn: life.closedOn };
    const branch = line.branch === null ? undefined : found(line.line, 'branch', line.branch, { life: hosted, below });
    if (unit?.kind !== 'found' || (branch && branch.kind !== 'found')) return undefined;
    return { unit: unit.known, branch: branch?.known };
  };
}

function unsettledWords(unsettled: HostPlaceSheetFacts['unsettled']): (word: string) => boolean {
  const [ids, codes, names] = [
    new Set(unsettled?.ids),
    new Set(unsettled?.codes.map(codeKey)),
    new Set(unsettled?.names),
  ];
  return (word) => ids.has(word) || codes.has(codeKey(word)) || names.has(folded(word));
}
