import type {
  AllOrNothingMeasure,
  BandsMeasure,
  ManualMeasure,
  PerOccurrenceMeasure,
  RuleMeasure,
} from '../measure.ts';
import { wholesOf } from '../facts.ts';
import { compareRatios } from '../../ratio.ts';
import type { RuleProblem } from '../rule-problem.ts';
import { shareProblems } from './check-ratio.ts';
import { isCount } from './check-facts.ts';
import { repeated } from './repeated.ts';

export function checkMeasure(measure: RuleMeasure, at: string): readonly RuleProblem[] {
  switch (measure.kind) {
    case 'manual':
      return manualProblems(measure, at);
    case 'bands':
      return bandProblems(measure, at);
    case 'yesNo':
      return pointsProblems(measure.yes, `${at}/yes`);
    case 'perOccurrence':
      return occurrenceProblems(measure, at);
    case 'allOrNothing':
      return itemProblems(measure, at);
  }
}

/** Steps are different points, and the highest of them is the maximum: else nobody could be given it. */
function manualProblems({ max, steps }: ManualMeasure, at: string): readonly RuleProblem[] {
  const problems: RuleProblem[] = max === null ? [] : [...pointsProblems(max, `${at}/max`)];
  if (!steps) return problems;
  steps.forEach(({ points }, index) => {
    const place = `${at}/steps/${index}/points`;
    if (max !== null && points > max)
      problems.push({ code: 'step-over-maximum', at: place, given: points, expected: max });
    else problems.push(...pointsProblems(points, place));
    if (steps.findIndex((one) => one.points === points) < index)
      problems.push({ code: 'step-repeated', at: place, given: points });
  });
  return [...problems, ...reachProblems(Math.max(0, ...steps.map(({ points }) => points)), max, `${at}/steps`)];
}

function reachProblems(reached: number, max: number | null, at: string): readonly RuleProblem[] {
  return max !== null && reached < max ? [{ code: 'maximum-unreachable', at, given: reached, expected: max }] : [];
}

/** Bands start at the bottom and ascend, so each share has exactly one. */
function bandProblems({ part, whole, bands, ceiling }: BandsMeasure, at: string): readonly RuleProblem[] {
  const unusable = bands.flatMap(({ from }, index) => shareProblems(from, `${at}/bands/${index}/from`));
  const problems: RuleProblem[] = [
    ...(wholesOf(part).includes(whole)
      ? []
      : [{ code: 'whole-foreign', at: `${at}/whole`, given: part, expected: whole } as const]),
    ...unusable,
    ...bands.flatMap(({ points }, index) => pointsProblems(points, `${at}/bands/${index}/points`)),
    ...(ceiling ? pointsProblems(ceiling.points, `${at}/ceiling/points`) : []),
  ];
  if (bands[0]?.from.numerator !== 0) problems.push({ code: 'bands-not-from-zero', at: `${at}/bands` });
  if (unusable.length > 0) return problems;
  bands.slice(1).forEach(({ from }, index) => {
    if (compareRatios(from, bands[index]!.from) <= 0)
      problems.push({ code: 'bands-not-ascending', at: `${at}/bands/${index + 1}/from` });
  });
  return problems;
}

function occurrenceProblems({ start, each, max }: PerOccurrenceMeasure, at: string): readonly RuleProblem[] {
  const problems: RuleProblem[] = [...pointsProblems(start, `${at}/start`), ...pointsProblems(max, `${at}/max`)];
  if (start > max) problems.push({ code: 'step-over-maximum', at: `${at}/start`, given: start, expected: max });
  if (!Number.isSafeInteger(each) || each === 0)
    problems.push({ code: 'points-unreadable', at: `${at}/each`, given: each });
  return each < 0 ? [...problems, ...reachProblems(start, max, `${at}/max`)] : problems;
}

function itemProblems({ items, points }: AllOrNothingMeasure, at: string): readonly RuleProblem[] {
  return [
    ...pointsProblems(points, `${at}/points`),
    ...(items.length === 0 ? [{ code: 'group-empty', at: `${at}/items` } as const] : []),
    ...repeated(items, 'id', `${at}/items`),
  ];
}

export function pointsProblems(points: number, at: string): readonly RuleProblem[] {
  return isCount(points) ? [] : [{ code: 'points-negative', at, given: points }];
}
