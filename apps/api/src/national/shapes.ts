import { z } from '@hono/zod-openapi';
import { targetDirections } from '@co-so/domain';
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
      'otherGoalPeriod',
      'otherGoalDirection',
      'percentageOnly',
      'inexact',
      'smallNumber',
      'lowCoverage',
      'noGoal',
      'noActual',
      'retracted',
      'noBase',
      'goalNotANumber',
    ]),
  })
  .openapi('Incomparability');

const carriedSum = {
  province: comparedProvinceShape,
  parts: z.array(z.object({ province: comparedProvinceShape, figure: receivedFigureShape })),
};

const uncarriedReasonShape = z
  .looseObject({
    reason: z.enum([
      'predecessorMissing',
      'provinceDivided',
      'notWholeProvince',
      'periodOther',
      'actualMissing',
      'retracted',
      'onlyPercentage',
      'figureInexact',
      'notSummable',
      'formsDiffer',
      'definitionsDiffer',
      'cutOffsDiffer',
      'goalsDiffer',
      'ownFigure',
    ]),
  })
  .openapi('UncarriedReason');

const carriedShape = z
  .object({
    sums: z.array(z.object(carriedSum)),
    uncarried: z.array(z.object({ ...carriedSum, reasons: z.array(uncarriedReasonShape).min(1) })),
  })
  .openapi('Carried', { description: 'Số nào là tổng của những số nào, và số nào không quy về được, vì sao' });

/** One period's comparison; every province stands in exactly one of the three lists, or is not carried over. */
export function comparisonShape(roundShape: z.core.$ZodType) {
  return z
    .object({
      period: periodShape,
      round: orNull(roundShape),
      cutOffOn: dayShape
        .nullable()
        .openapi({ description: 'Ngày chốt của đợt báo cáo; không có đợt: ngày chốt có nhiều nhất' }),
      goalPeriod: periodShape.nullable().openapi({ description: 'Kỳ giao chỉ tiêu có nhiều nhất' }),
      goalDirection: z.enum(targetDirections).nullable(),
      definitionVersion: z.int(),
      comparison: z.object({
        isRanked: z.boolean(),
        comparable: z.array(z.object({ ...comparedRow, measure: ratioShape, rank: z.int().nullable() })),
        incomparable: z.array(
          z.object({ ...comparedRow, measure: ratioShape.optional(), reasons: z.array(reasonShape).min(1) }),
        ),
        missing: z.array(comparedProvinceShape),
      }),
      carried: orNull(carriedShape),
    })
    .openapi('PeriodComparison');
}
