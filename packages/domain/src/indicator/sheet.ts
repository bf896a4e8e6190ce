import { catalogue } from './catalogue/catalogue.ts';
import type { Cell } from './cell.ts';
import type { FigureFile } from './figure-file.ts';
import type { Indicator, Measure } from './indicator.ts';
import { figureColumns, targetColumns, unitColumns } from './sheet-columns.ts';
import type { SheetColumn } from './sheet-columns.ts';

/** The workbook of a figure file: one sheet for each list, lines in the order of the list under one line of headers. */
export const figureSheets = [
  { list: 'units', name: 'Tổ chức', columns: unitColumns },
  { list: 'figures', name: 'Số liệu', columns: figureColumns },
  { list: 'targets', name: 'Chỉ tiêu', columns: targetColumns },
] as const satisfies readonly FigureSheet[];

export interface FigureSheet {
  readonly list: 'units' | 'figures' | 'targets';
  readonly name: string;
  readonly columns: readonly SheetColumn[];
}

/** A cell as Excel gives it; days are text by then, since only the reader of the workbook knows which numbers are days. */
export type SheetCell = Cell | boolean;
export type SheetRows = readonly (readonly SheetCell[])[];
/** The sheets of a workbook by their names, each with all its lines, blank ones included. */
export type Workbook = Readonly<Record<string, SheetRows>>;

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** The sheets of a file, headers first. The file's document stands in each row that names none of its own. */
export function sheetsFromFile({
  document,
  units,
  figures,
  targets,
}: Pick<FigureFile, 'document' | 'units' | 'figures' | 'targets'>): readonly Sheet[] {
  const [unitSheet, figureSheet, targetSheet] = figureSheets;
  return [
    writtenSheet(unitSheet.name, unitSheet.columns, units),
    writtenSheet(figureSheet.name, figureSheet.columns, figures, document),
    writtenSheet(targetSheet.name, targetSheet.columns, targets, document),
  ];
}

function writtenSheet<Field extends string>(
  name: string,
  columns: readonly SheetColumn<Field>[],
  rows: readonly { readonly [Name in Field]?: Cell }[],
  document?: string | null,
): Sheet {
  const filled = (field: Field, cell: Cell) => cell ?? (field === 'document' ? document : null) ?? null;
  const headers = columns.map(({ header }) => header);
  return { name, rows: [headers, ...rows.map((row) => columns.map(({ field }) => filled(field, row[field])))] };
}

/** Two sheets of the template that only explain; a reader passes over them. */
export const explainingSheetNames = ['Hướng dẫn', 'Danh mục'] as const;

/** An empty workbook to fill in: the sheets with their headers, what each column takes, and the codes of the catalogue. */
export function templateSheets(): readonly Sheet[] {
  const [guideName, catalogueName] = explainingSheetNames;
  return [
    ...sheetsFromFile({ units: [], figures: [], targets: [] }),
    { name: guideName, rows: [guideHeaders, ...figureSheets.flatMap(guideRows)] },
    { name: catalogueName, rows: [catalogueHeaders, ...catalogue.flatMap(catalogueRows)] },
  ];
}

const guideHeaders = ['Trang', 'Cột', 'Bắt buộc', 'Ví dụ', 'Cách ghi'];

function guideRows({ name, columns }: FigureSheet): readonly (readonly Cell[])[] {
  return columns.map(({ header, isRequired, example, explanation }) => [
    name,
    header,
    isRequired ? 'có' : 'không',
    example,
    explanation,
  ]);
}

const catalogueHeaders = ['Chỉ tiêu thống kê', 'Nhóm', 'Tên', 'Đơn vị tính', 'Cột cần ghi'];

const columnsToFill: Readonly<Record<Measure, string>> = {
  count: 'Số lượng; hoặc tử số và mẫu số',
  ratio: 'Tử số và mẫu số; hoặc chỉ tỷ lệ in trong nguồn',
  outOf: 'Tử số và mẫu số',
};

function catalogueRows({ id, name, countedIn, measure, categories }: Indicator): readonly (readonly Cell[])[] {
  const toFill = columnsToFill[measure];
  return [
    [id, null, name, countedIn, toFill],
    ...(categories?.categories ?? []).map((category) => [id, category.id, category.name, countedIn, toFill]),
  ];
}
