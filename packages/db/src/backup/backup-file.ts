import { canonicalJson } from '@co-so/domain';
import type { Instant } from '@co-so/domain';
import { z } from 'zod';

export const backupFormat = 'co-so/backup/1';

const headerSchema = z.strictObject({
  format: z.literal(backupFormat),
  host: z.string(),
  office: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('national') }),
    z.strictObject({ kind: z.literal('province'), provinceId: z.string(), slug: z.string() }),
  ]),
  migrations: z.array(z.strictObject({ name: z.string(), checksum: z.string() })),
  madeAt: z.int().transform((milliseconds) => milliseconds as Instant),
});

const sealSchema = z.strictObject({
  rows: z.record(z.string(), z.int()),
  contentHash: z.string(),
  fileHash: z.string(),
});

const tableSchema = z.strictObject({ table: z.string(), columns: z.array(z.string()) });

/** The first line of a backup: whose it is, when it was made, and which migrations its tables had been through. */
export type BackupHeader = z.infer<typeof headerSchema>;
/** Whose database it is: a backup of one office is never put into another's. */
export type BackedUpOffice = BackupHeader['office'];
/** The last line: rows of each table, the hash of the content, and the hash of every line before this one. */
export type BackupSeal = z.infer<typeof sealSchema>;
/** A file as its lines, from the beginning each time it is asked. */
export type BackupLines = () => AsyncIterable<string> | Iterable<string>;

/** SHA-256 over pieces of text; given by the caller, since this package knows no runtime. */
export interface RunningHash {
  update(text: string): unknown;
  digest(encoding: 'hex'): string | Promise<string>;
}

export type BackupRefusal =
  | { readonly reason: 'not-a-backup' }
  | { readonly reason: 'incomplete' }
  | { readonly reason: 'changed' }
  | { readonly reason: 'other-office'; readonly office: BackedUpOffice }
  | { readonly reason: 'other-migrations'; readonly name: string }
  | { readonly reason: 'not-empty' }
  | { readonly reason: 'written-meanwhile' };

export type BackupResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: BackupRefusal };

export interface CheckedBackup {
  readonly header: BackupHeader;
  readonly seal: BackupSeal;
}

/** Reads a file to its end, keeping none of it: refuses what is no backup, was cut off, or differs in a single byte. */
export async function checkBackup(
  lines: BackupLines,
  newHash: () => RunningHash,
): Promise<BackupResult<CheckedBackup>> {
  const [file, content] = [newHash(), newHash()];
  const rows = new Map<string, number>();
  let header: BackupHeader | undefined;
  let table = '';
  for await (const { part, text } of partsOf(lines)) {
    if (part === 'seal') return header ? sealed(header, text, { rows, file, content }) : refuse('not-a-backup');
    if (part === 'header') {
      header = parsed(headerSchema, text);
      if (!header) return refuse('not-a-backup');
    } else {
      content.update(`${text}\n`);
      table = tableNamedIn(text) ?? table;
      rows.set(table, (rows.get(table) ?? -1) + 1);
    }
    file.update(`${text}\n`);
  }
  return refuse('not-a-backup');
}

interface Computed {
  readonly rows: ReadonlyMap<string, number>;
  readonly file: RunningHash;
  readonly content: RunningHash;
}

async function sealed(header: BackupHeader, text: string, computed: Computed): Promise<BackupResult<CheckedBackup>> {
  const seal = parsed(sealSchema, text);
  if (!seal) return refuse('incomplete');
  const expected = sealText(computed.rows, await computed.content.digest('hex'), await computed.file.digest('hex'));
  return text === expected ? { ok: true, value: { header, seal } } : refuse('changed');
}

export function sealText(rows: ReadonlyMap<string, number>, contentHash: string, fileHash: string): string {
  return canonicalJson({ rows: Object.fromEntries(rows), contentHash, fileHash });
}

export interface TableLine {
  readonly table: string;
  readonly columns: readonly string[];
}

/** The tables and rows of a file that was checked; a row is a list of values in the order of its table's columns. */
export async function* contentOf(lines: BackupLines): AsyncGenerator<TableLine | string> {
  for await (const { part, text } of partsOf(lines))
    if (part === 'content') yield text.startsWith('{') ? tableSchema.parse(JSON.parse(text)) : text;
}

async function* partsOf(lines: BackupLines) {
  let held: string | undefined;
  let part: 'header' | 'content' = 'header';
  for await (const line of lines()) {
    if (held !== undefined) {
      yield { part, text: held };
      part = 'content';
    }
    held = line;
  }
  if (held !== undefined) yield { part: 'seal' as const, text: held };
}

function tableNamedIn(text: string): string | undefined {
  return text.startsWith('{') ? parsed(tableSchema, text)?.table : undefined;
}

function parsed<Schema extends z.core.$ZodType>(schema: Schema, text: string): z.infer<Schema> | undefined {
  try {
    return z.safeParse(schema, JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function refuse(reason: 'not-a-backup' | 'incomplete' | 'changed'): BackupResult<never> {
  return { ok: false, refusal: { reason } };
}
