import { z } from 'zod';
import { canonicalJson } from '../canonical-json.ts';
import type { CivilDate, Instant } from '../civil-date.ts';
import { auditKinds } from './entry.ts';
import type { ChainedEntry } from './entry.ts';
import type { AuditHead } from './head.ts';
import type { Seal } from './seal.ts';

export const chainFormat = 'co-so/audit/1';
export const headsFormat = 'co-so/audit-heads/1';

/** The first line of an exported chain: whose it is, and which days were asked for where not all. */
export interface ChainHeader {
  readonly format: typeof chainFormat | typeof headsFormat;
  readonly officeId: string;
  readonly officeName: string;
  readonly exportedAt: Instant;
  readonly from?: CivilDate;
  readonly to?: CivilDate;
}

/** An entry with its seal; without one where it was appended a moment before. */
export interface ChainLine {
  readonly entry: ChainedEntry;
  readonly seal?: Omit<Seal, 'sequence'>;
}

/** A file as it was read: a line that is none of such a file is undefined. */
export interface ChainFile<Line> {
  readonly header: ChainHeader;
  readonly lines: readonly (Line | undefined)[];
  /** Whether its last line says that it ends here, and after as many lines. */
  readonly isFinished: boolean;
}

const whole = z.int().min(0);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

const headerSchema = z.strictObject({
  format: z.enum([chainFormat, headsFormat]),
  officeId: z.string(),
  officeName: z.string(),
  exportedAt: whole,
  from: day.exactOptional(),
  to: day.exactOptional(),
});

const entrySchema = z.strictObject({
  sequence: whole,
  id: z.string(),
  at: z.int(),
  kind: z.enum(auditKinds),
  actorId: z.string(),
  actorTitle: z.string(),
  grantId: z.string().exactOptional(),
  delegationId: z.string().exactOptional(),
  action: z.string(),
  unitId: z.string().exactOptional(),
  subject: z.string(),
  before: z.string().exactOptional(),
  after: z.string().exactOptional(),
  reason: z.string().exactOptional(),
  requestId: z.string(),
});

const lineSchema = z.strictObject({
  entry: entrySchema,
  seal: z.strictObject({ previousHash: hash, hash, sealedAt: z.int() }).exactOptional(),
});

const headSchema = z.strictObject({
  sequence: whole,
  officeId: z.string(),
  chainSequence: whole,
  chainHash: hash,
  at: z.int(),
  previousHash: hash,
  hash,
});

const endSchema = z.strictObject({ end: z.strictObject({ lines: whole }) });

/** A line of such a file: header, entry with its seal, or head. */
export function chainFileLine(content: ChainHeader | ChainLine | AuditHead): string {
  return canonicalJson(content);
}

/** The last line, which tells a whole file from one whose end was lost on the way. */
export function chainFileEnd(lines: number): string {
  return canonicalJson({ end: { lines } });
}

/** Reads an exported chain; undefined where the text is no such file at all. */
export function readChainFile(text: string): ChainFile<ChainLine> | undefined {
  return readFile(text, chainFormat, (line) => parsed(lineSchema, line) as ChainLine | undefined);
}

/** Reads the exported national chain of heads. */
export function readHeadsFile(text: string): ChainFile<AuditHead> | undefined {
  return readFile(text, headsFormat, (line) => parsed(headSchema, line) as AuditHead | undefined);
}

function readFile<Line>(
  text: string,
  format: ChainHeader['format'],
  read: (line: string) => Line | undefined,
): ChainFile<Line> | undefined {
  const [first = '', ...others] = text.replace(/\n$/, '').split('\n');
  const header = parsed(headerSchema, first) as ChainHeader | undefined;
  if (header?.format !== format) return undefined;
  const end = parsed(endSchema, others.at(-1) ?? '');
  const lines = (end ? others.slice(0, -1) : others).map(read);
  return { header, lines, isFinished: end?.end.lines === lines.length };
}

/** What a line says, where it is written exactly as such a file is: the same content has one text and no other. */
function parsed<Schema extends z.core.$ZodType>(schema: Schema, line: string): z.output<Schema> | undefined {
  const content = jsonIn(line);
  const read = z.safeParse(schema, content);
  return read.success && canonicalJson(content) === line ? read.data : undefined;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
