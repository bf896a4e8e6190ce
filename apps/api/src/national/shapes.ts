import { z } from '@hono/zod-openapi';
import { dayShape, orNull, periodShape, receivedFigureShape } from '../request/shapes.ts';

const comparedProvinceShape = z.object({ id: z.string(), name: z.string() });
const ratioShape = z.object({ numerator: z.int(), denominator: z.int() });

const comparedRow = {
  province: comparedProvinceShape,
  figure: receivedFigureShape,
  isLate: z.boolean(),
};

const reasonShape = z
  .looseObject({
    reason: z.enum([
      'otherLevel',
      'otherPeriod',
      'otherDefinition',
      'otherCutOff',
      'percentageOnly',
      'inexact',
      'smallNumber',
      'lowCoverage',
      'noGoal',
      'noActual',
      'noBase',
      'goalNotANumber',
    ]),
  })
  .openapi('Incomparability');

/** One period's comparison; every province stands in exactly one of the three lists. */
export function comparisonShape(roundShape: z.ZodType) {
  return z
    .object({
      period: periodShape,
      round: orNull(roundShape),
      cutOffOn: dayShape.nullable(),
      definitionVersion: z.int(),
      comparison: z.object({
        isRanked: z.boolean(),
        comparable: z.array(z.object({ ...comparedRow, measure: ratioShape, rank: z.int().nullable() })),
        incomparable: z.array(
          z.object({ ...comparedRow, measure: ratioShape.optional(), reasons: z.array(reasonShape).min(1) }),
        ),
        missing: z.array(comparedProvinceShape),
      }),
    })
    .openapi('PeriodComparison');
}
