import type { Workbook } from '@co-so/domain';

/** What the worker says while it reads a workbook, and at the end. */
export type WorkbookReading =
  | { readonly kind: 'opening' }
  | { readonly kind: 'reading'; readonly lines: number; readonly total: number }
  | { readonly kind: 'read'; readonly workbook: Workbook }
  | { readonly kind: 'unreadable' };

/** Reads a workbook beside the page, which stays usable; undefined where it is none. */
export async function readInWorker(
  file: File,
  onProgress: (reading: WorkbookReading) => void,
): Promise<Workbook | undefined> {
  const worker = new Worker(new URL('./workbook-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<Workbook | undefined>((resolve) => {
      worker.addEventListener('error', () => resolve(undefined));
      worker.addEventListener('message', ({ data }: MessageEvent<WorkbookReading>) => {
        if (data.kind === 'read') resolve(data.workbook);
        else if (data.kind === 'unreadable') resolve(undefined);
        else onProgress(data);
      });
      worker.postMessage(file);
    });
  } finally {
    worker.terminate();
  }
}
