import type { Problem } from '../problem.ts';
import { figureFileSchema } from './figure-file.ts';
import type { FigureFile } from './figure-file.ts';

/** What of a file can be read although something of its shape is wrong, and the rows that cannot. */
export interface SoundPart {
  readonly file: FigureFile;
  /** Places of rows with a cell of the wrong type: nothing more is said of them. */
  readonly unread: ReadonlySet<string>;
}

/**
 * Takes out of a file what is wrong in its shape, so that everything else that is wrong can be said at once; undefined
 * where the fault is not in a row.
 */
export function soundPart(content: unknown, problems: readonly Problem[]): SoundPart | undefined {
  const file: unknown = structuredClone(content);
  const unread = new Set<string>();
  for (const { code, at = '' } of problems) {
    const [, list = '', index = '', field] = at.split('/');
    const rows = isRecord(file) ? file[list] : undefined;
    const row: unknown = Array.isArray(rows) ? rows[Number(index)] : undefined;
    if (!isRecord(row) || field === undefined) return undefined;
    delete row[plain(field)];
    if (code !== 'field-unknown') unread.add(`/${list}/${index}`);
  }
  const parsed = figureFileSchema.safeParse(file);
  return parsed.success ? { file: parsed.data, unread } : undefined;
}

/** Problems of rows of which nothing more is to be said are left out. */
export function besides(unread: ReadonlySet<string>, problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ at = '' }) => !unread.has(at.split('/').slice(0, 3).join('/')));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A member's name out of a JSON Pointer. */
function plain(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}
