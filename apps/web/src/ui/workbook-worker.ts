/// <reference lib="webworker" />
import readSheets from 'read-excel-file/web-worker';
import type { WorkbookReading } from './read-in-worker.ts';
import { workbookOf } from './workbook-cells.ts';

const linesBetweenReports = 500;

declare const self: DedicatedWorkerGlobalScope;

self.addEventListener('message', ({ data }: MessageEvent<File>) => void readFile(data));

async function readFile(file: File): Promise<void> {
  const say = (reading: WorkbookReading) => self.postMessage(reading);
  try {
    say({ kind: 'opening' });
    const sheets = await readSheets(file);
    const total = sheets.reduce((sum, { data }) => sum + data.length, 0);
    let lines = 0;
    const workbook = workbookOf(sheets, () => {
      lines += 1;
      if (lines % linesBetweenReports === 0) say({ kind: 'reading', lines, total });
    });
    say({ kind: 'read', workbook });
  } catch {
    say({ kind: 'unreadable' });
  }
}
