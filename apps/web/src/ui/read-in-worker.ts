import type { Workbook } from '@co-so/domain';

/** What the worker says while it reads a workbook, and at the end. */
export type WorkbookReading =
  | { readonly kind: 'opening' }
  | { readonly kind: 'reading'; readonly lines: number; readonly total: number }
  | { readonly kind: 'read'; readonly read: ReadWorkbook }
  | { readonly kind: 'too-large' | 'unreadable' };

/** A workbook, and of each sheet which line of the file each of its rows is: long stretches of blank ones are left out. */
export interface ReadWorkbook {
  readonly workbook: Workbook;
  readonly lines: Readonly<Record<string, readonly number[]>>;
}

/** Reads a workbook beside the page, which stays usable; or says that it is none, or too large. */
export async function readInWorker(
  file: File,
  onProgress: (reading: WorkbookReading) => void,
): Promise<ReadWorkbook | 'too-large' | 'unreadable'> {
  const worker = new Worker(new URL('./workbook-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<ReadWorkbook | 'too-large' | 'unreadable'>((resolve) => {
      worker.addEventListener('error', () => resolve('unreadable'));
      worker.addEventListener('message', ({ data }: MessageEvent<WorkbookReading>) => {
        if (data.kind === 'read') resolve(data.read);
        else if (data.kind === 'unreadable' || data.kind === 'too-large') resolve(data.kind);
        else onProgress(data);
      });
      worker.postMessage(file);
    });
  } finally {
    worker.terminate();
  }
}
