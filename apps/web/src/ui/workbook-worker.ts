/// <reference lib="webworker" />
import readSheets from 'read-excel-file/web-worker';
import { SheetTooLarge, packedSheets, unpackedRows } from './packed-sheets.ts';
import type { WorkbookReading } from './read-in-worker.ts';
import { workbookOf } from './workbook-cells.ts';

const linesBetweenReports = 500;

declare const self: DedicatedWorkerGlobalScope;

self.addEventListener('message', ({ data }: MessageEvent<File>) => void readFile(data));

async function readFile(file: File): Promise<void> {
  const say = (reading: WorkbookReading) => self.postMessage(reading);
  try {
    say({ kind: 'opening' });
    const packed = packedSheets(new Uint8Array(await file.arrayBuffer()));
    const sheets = (await readSheets(packed.buffer)).map(({ sheet, data }) => ({ sheet, ...unpackedRows(data) }));
    const total = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
    let read = 0;
    const numbered = sheets.map(({ sheet, rows }) => ({ sheet, data: rows }));
    const workbook = workbookOf(numbered, () => {
      read += 1;
      if (read % linesBetweenReports === 0) say({ kind: 'reading', lines: read, total });
    });
    const lines = Object.fromEntries(sheets.map((one) => [one.sheet.normalize('NFC'), one.lines]));
    say({ kind: 'read', read: { workbook, lines } });
  } catch (error) {
    say({ kind: error instanceof SheetTooLarge ? 'too-large' : 'unreadable' });
  }
}
