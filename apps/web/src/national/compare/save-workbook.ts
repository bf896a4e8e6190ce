import { numberText, periodText } from '@co-so/domain';
import type { PeriodComparison } from '@co-so/api';
import type { Origin, Period } from '@co-so/domain';
import type { CellObject } from 'write-excel-file/browser';
import { saveFile } from '../../ui/save-file.ts';
import { exportSheet } from './export-sheet.ts';
import type { SheetLine } from './export-sheet.ts';
import type { Question } from './question.ts';

const widths = [7, 26, 18, 11, 11, 12, 14, 24, 12, 12, 10, 11, 70];

/** One sheet for each period; the writer is fetched when it is first needed. */
export async function saveWorkbook(
  question: Question,
  origin: Origin,
  comparisons: readonly PeriodComparison[],
): Promise<void> {
  const rows = comparisons.reduce((sum, { comparison }) => sum + rowsOf(comparison), 0);
  const file = { name: `${fileName(question, origin)}.xlsx`, holding: 'comparison', rows } as const;
  await saveFile(file, () => workbookBlob(question, origin, comparisons));
}

function rowsOf({ comparable, incomparable, missing }: PeriodComparison['comparison']): number {
  return comparable.length + incomparable.length + missing.length;
}

async function workbookBlob(
  question: Question,
  origin: Origin,
  comparisons: readonly PeriodComparison[],
): Promise<Blob> {
  const { default: writeXlsxFile } = await import('write-excel-file/browser');
  const sheets = comparisons.map((of, index) => ({
    sheet: sheetName(of.period, index + 1, origin),
    columns: widths.map((width) => ({ width })),
    orientation: 'landscape' as const,
    data: exportSheet({ question, origin, of, address: location.href }).map(cellsOf),
  }));
  return writeXlsxFile(sheets, { fontFamily: 'Times New Roman', fontSize: 12 }).toBlob();
}

const sheetNameMaximum = 31;

/** A sheet that is copied into another file still says by its name that it is simulated. */
export function sheetName(period: Period, number: number, origin: Origin): string {
  const mark = origin === 'simulated' ? ' (mô phỏng)' : '';
  const name = `${numberText(number)}. ${periodText(period)}`.replace(/[\\/?*[\]:]/g, '-');
  return `${name.slice(0, sheetNameMaximum - mark.length).trimEnd()}${mark}`;
}

/** The same stem for the sheet and the picture; the file's own name says when it is simulated. */
export function fileName({ indicator, category, by }: Question, origin: Origin): string {
  const about = [indicator.id, category, by === 'completion' ? 'hoan-thanh' : null].filter((part) => part !== null);
  return `${origin === 'simulated' ? 'mo-phong-' : ''}so-sanh-${about.join('-').replaceAll('.', '-')}`;
}

function cellsOf({ kind, cells }: SheetLine): (CellObject | null)[] {
  return cells.map((value) => {
    if (value === null) return null;
    if (typeof value === 'number') return { value, type: Number, format: '#,##0', ...border };
    return { value, type: String, ...looks[kind] };
  });
}

const border = { borderColor: '#c3cad5', borderStyle: 'thin' } as const;

const looks: Readonly<Record<SheetLine['kind'], Omit<CellObject, 'value' | 'type'>>> = {
  watermark: { fontWeight: 'bold', textColor: '#b42318' },
  title: { fontWeight: 'bold', fontSize: 14 },
  section: { fontWeight: 'bold' },
  head: {
    fontWeight: 'bold',
    wrap: true,
    align: 'center',
    alignVertical: 'center',
    backgroundColor: '#eef1f5',
    ...border,
  },
  row: { alignVertical: 'top', wrap: true, ...border },
  note: { fontStyle: 'italic' },
};
