import readSheets from '../apps/web/node_modules/read-excel-file/node/index.js';
import writeSheets from '../apps/web/node_modules/write-excel-file/node/index.js';

export type SheetRow = readonly (string | number | null)[];

export interface NamedSheet {
  readonly sheet: string;
  readonly rows: readonly SheetRow[];
}

/** The sheets of an Excel file as it lies on the disk. */
export async function sheetsIn(
  path: string,
): Promise<readonly { readonly sheet: string; readonly data: unknown[][] }[]> {
  return readSheets(path);
}

export async function workbookOf(sheets: readonly NamedSheet[]): Promise<Buffer> {
  const written = sheets.map(({ sheet, rows }) => ({ sheet, data: rows.map((row) => row.map(cellOf)) }));
  return writeSheets(written).toBuffer();
}

function cellOf(value: string | number | null) {
  if (value === null) return null;
  return typeof value === 'number' ? { value, type: Number } : { value, type: String };
}
