import { shapeProblems } from '../indicator/figure-file.ts';
import { idSchema } from './sent-figure-schema.ts';
import { z } from '../schema.ts';
import { done, refused } from '../result.ts';
import type { Result } from '../result.ts';
import type { MergerDraft } from './merger.ts';

/** What a merger rests on and founds, as a file proposes it; the people are named where it is done. */
export type MergerProposal = Omit<MergerDraft, 'administrator' | 'officials'>;

export const mergerFileFormat = 'co-so/merger/1';

const text = z.string().max(300);

const mergerFileSchema = z.strictObject({
  format: z.literal(mergerFileFormat),
  province: text,
  host: text,
  headName: text,
  decision: z.strictObject({ number: text, issuedOn: text, issuer: text }),
  communes: z
    .array(
      z.strictObject({
        name: text,
        code: z.string().max(40).nullable(),
        groundIds: z.array(idSchema).max(20),
        note: z.string().max(1000).nullable(),
      }),
    )
    .max(200),
});

/** Reads the shape of such a file, every fault at its place; what it proposes is decided with the merger. */
export function readMergerFile(content: unknown): Result<MergerProposal> {
  const parsed = mergerFileSchema.safeParse(content);
  if (!parsed.success) {
    const [first, ...rest] = shapeProblems(parsed.error, content);
    return refused(first!, ...rest);
  }
  const { format: _, ...proposal } = parsed.data;
  return done(proposal);
}
