import { write } from '@co-so/db';
import type { NationalDb, ProvinceDb } from '@co-so/db';
import { signed } from '../act.ts';
import type { Act, Done } from '../act.ts';

declare const isLeft: unique symbol;

/** That the entry of an export was written. Only `leaveExport` makes one, and no file goes out without. */
interface Left {
  readonly [isLeft]: true;
}

/** Writes who takes something away as a file, before it goes. */
export async function leaveExport(db: ProvinceDb | NationalDb, act: Act, done: Omit<Done, 'kind'>): Promise<Left> {
  await write(db, [], signed(act, { ...done, kind: 'export' }));
  return {} as Left;
}

export interface ExportedFile {
  readonly name: string;
  readonly type: string;
}

/** The headers of a file for the browser to keep. */
export function fileHeaders(_: Left, { name, type }: ExportedFile): Record<string, string> {
  return { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` };
}
