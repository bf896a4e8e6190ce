import type { Cited } from '../clause.ts';
import type { Band, BandsMeasure, RuleMeasure } from '../measure.ts';
import type { RuleProblem } from '../rule-problem.ts';
import { citedFrom, factOf, linesOf, pointsAt, ratioAt } from './line-cells.ts';
import type { PlacedLine } from './table-sheet-lines.ts';
import type { TableField } from './table-lines.ts';

/** How a criterion gives points, from its line and those that belong to it. */
export function measureFrom(start: PlacedLine, own: readonly PlacedLine[], problems: RuleProblem[]): RuleMeasure {
  const { line, at } = start;
  const points = (field: TableField = 'points') => pointsAt(start, field, problems);
  switch (line.measure) {
    case 'bands':
      return bandsFrom(start, own, problems);
    case 'yesNo':
      return { kind: 'yesNo', yes: points() };
    case 'perOccurrence':
      return { kind: 'perOccurrence', start: points('start'), each: points('each'), max: points() };
    case 'allOrNothing': {
      const items = linesOf(own, 'item').map((one) => ({ id: one.line.refers ?? '', text: one.line.text ?? '' }));
      return { kind: 'allOrNothing', points: points(), items };
    }
    case 'manual': {
      const steps = linesOf(own, 'step').map((one) => ({
        points: pointsAt(one, 'points', problems),
        text: one.line.text ?? '',
        ...placeOf(one, start, problems),
      }));
      const max = line.points === undefined ? null : points();
      return { kind: 'manual', max, ...(steps.length > 0 && { steps }) };
    }
    default:
      if (line.measure === undefined) problems.push({ code: 'field-missing', at: `${at}/measure` });
      return { kind: 'manual', max: null };
  }
}

function bandsFrom(start: PlacedLine, own: readonly PlacedLine[], problems: RuleProblem[]): BandsMeasure {
  const { line, at } = start;
  for (const field of ['part', 'whole'] as const)
    if (line[field] === undefined) problems.push({ code: 'field-missing', at: `${at}/${field}` });
  const ceiling = linesOf(own, 'bandCeiling')[0];
  if (ceiling && ceiling.line.part === undefined) problems.push({ code: 'field-missing', at: `${ceiling.at}/part` });
  return {
    kind: 'bands',
    part: factOf(line.part),
    whole: factOf(line.whole),
    bands: linesOf(own, 'band').map((one): Band => ({
      from: ratioAt(one, problems),
      points: pointsAt(one, 'points', problems),
      ...placeOf(one, start, problems),
    })),
    ...(ceiling && {
      ceiling: {
        over: factOf(ceiling.line.part),
        points: pointsAt(ceiling, 'points', problems),
        ...citedFrom(ceiling, problems),
      },
    }),
  };
}

/** A line without a clause of its own is given that of its criterion, whose problems are told there. */
function placeOf(one: PlacedLine, criterion: PlacedLine, problems: RuleProblem[]): Cited {
  const isOwn = one.line.clause !== undefined || one.line.unconfirmed !== undefined;
  return isOwn ? citedFrom(one, problems) : citedFrom(criterion, []);
}
