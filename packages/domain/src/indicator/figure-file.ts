import { z } from '../schema.ts';
import type { Problem } from '../problem.ts';
import { done, refused } from '../result.ts';
import type { Result } from '../result.ts';
import type { TargetRow } from '../target/target-row.ts';
import type { Cell } from './cell.ts';
import type { FigureRow } from './figure-row.ts';

/** A unit as a file names it; `id` may be left out for a unit the file founds. */
export interface UnitRow {
  readonly id?: Cell;
  readonly name?: Cell;
  readonly kind?: Cell;
  readonly parent?: Cell;
  readonly code?: Cell;
  readonly foundedOn?: Cell;
  readonly closedOn?: Cell;
  readonly note?: Cell;
}

/** The product's own file of figures: JSON of this shape, or an Excel workbook with one sheet a list (`sheet.ts`). */
export interface FigureFile {
  readonly format: typeof figureFileFormat;
  /** The slug of the province whose figures these are. */
  readonly province: string;
  /** What the figures were taken from, for every row that names no document of its own. */
  readonly document?: string | null | undefined;
  readonly units: readonly UnitRow[];
  readonly figures: readonly FigureRow[];
  readonly targets: readonly TargetRow[];
}

export const figureFileFormat = 'co-so/figures/1';
export const figureFileRowsMaximum = 5000;

const cell = z.union([z.string().max(4000), z.number(), z.null()]).optional();

function rowSchema<Field extends string>(...fields: readonly Field[]) {
  return z.strictObject(Object.fromEntries(fields.map((field) => [field, cell])) as Record<Field, typeof cell>);
}

export const unitRowSchema = rowSchema('id', 'name', 'kind', 'parent', 'code', 'foundedOn', 'closedOn', 'note');
export const figureRowSchema = rowSchema(
  'unit',
  'indicator',
  'category',
  'definitionVersion',
  'period',
  'cutOffOn',
  'value',
  'numerator',
  'denominator',
  'statedPercent',
  'qualifier',
  'reported',
  'expected',
  'source',
  'document',
  'note',
);
export const targetRowSchema = rowSchema(
  'unit',
  'indicator',
  'category',
  'period',
  'goal',
  'direction',
  'source',
  'document',
  'note',
);

export const figureFileSchema = z.strictObject({
  format: z.literal(figureFileFormat),
  province: z.string(),
  document: z.string().max(1000).nullish(),
  units: z.array(unitRowSchema).default([]),
  figures: z.array(figureRowSchema).default([]),
  targets: z.array(targetRowSchema).default([]),
});

/** Reads a file's shape: every member that should not be there or is of the wrong type, each at its place. */
export function readFigureFile(content: unknown): Result<FigureFile> {
  const format = formatOf(content);
  if (format !== figureFileFormat) return refused({ code: 'file-format-unknown', given: format ?? '' });
  const parsed = figureFileSchema.safeParse(content);
  if (!parsed.success) {
    const [first, ...rest] = shapeProblems(parsed.error, content);
    return refused(first!, ...rest);
  }
  const { units, figures, targets } = parsed.data;
  const rows = units.length + figures.length + targets.length;
  if (rows === 0) return refused({ code: 'file-empty' });
  if (rows > figureFileRowsMaximum) return refused({ code: 'file-too-long', rows, maximum: figureFileRowsMaximum });
  return done(parsed.data);
}

/** What the shape checker of a body or a file found in its content, as problems of ours. */
export function shapeProblems({ issues }: Pick<z.core.$ZodError, 'issues'>, content: unknown): readonly Problem[] {
  return issues.flatMap((issue): readonly Problem[] => {
    const at = pointerTo(issue.path);
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((field): Problem => ({ code: 'field-unknown', field, at: at + pointerTo([field]) }));
    const member = memberAt(content, issue.path);
    if (issue.code === 'custom' && isUnreadableTime(issue.message))
      return [{ code: issue.message, given: String(member), at }];
    const isMissing = issue.path.length > 0 && member === undefined;
    return [{ code: isMissing ? 'field-missing' : 'field-type', expected: expectedBy(issue), at }];
  });
}

/** Whether a schema says by its message that a text is no day, or no period. */
function isUnreadableTime(message: string): message is 'day-unreadable' | 'period-unreadable' {
  return message === 'day-unreadable' || message === 'period-unreadable';
}

function memberAt(content: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (whole, step) => (typeof whole === 'object' && whole !== null ? Reflect.get(whole, step) : undefined),
    content,
  );
}

function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function expectedBy(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return issue.expected;
  if (issue.code === 'invalid_value') return issue.values.map(String).join(' | ');
  if (issue.code === 'invalid_union' && issue.errors.length > 0) return issue.errors.flat().map(expectedBy).join(' | ');
  return issue.code;
}

function formatOf(content: unknown): string | undefined {
  const format = typeof content === 'object' && content !== null && 'format' in content ? content.format : undefined;
  return typeof format === 'string' ? format : undefined;
}
