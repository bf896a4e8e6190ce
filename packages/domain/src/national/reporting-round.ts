import { z } from '../schema.ts';
import { parseCivilDate } from '../civil-date.ts';
import type { CivilDate } from '../civil-date.ts';
import { shapeProblems } from '../indicator/figure-file.ts';
import { parsePeriod } from '../period.ts';
import type { Period } from '../period.ts';
import { done, refused } from '../result.ts';
import type { Result } from '../result.ts';
import { origins } from './sent-figure.ts';
import type { ReportingRound } from './sent-figure.ts';

const day = z
  .string()
  .refine((text) => parseCivilDate(text) !== undefined)
  .transform((text) => text as CivilDate);

const roundsSchema = z.array(
  z.strictObject({
    id: z.string(),
    origin: z.enum(origins),
    title: z.string().min(1).max(300),
    period: z
      .string()
      .refine((text) => parsePeriod(text) !== undefined)
      .transform((text) => text as Period),
    cutOffOn: day,
    dueOn: day,
  }),
);

/** Reads a list of reporting rounds that came as a file. */
export function readRounds(content: unknown): Result<readonly ReportingRound[]> {
  const parsed = roundsSchema.safeParse(content);
  if (parsed.success) return done(parsed.data);
  const [first, ...rest] = shapeProblems(parsed.error, content);
  return refused(first!, ...rest);
}
