import type { MadeFile } from '@co-so/domain';
import { finish, provinceApi, RequestFailed } from '../api.ts';

/** What a file holds of the office: something it was shown, nothing (an empty form), or what the server made an entry of. */
export type Holding = MadeFile | 'nothing' | 'already-entered';

export interface SavedFile {
  readonly name: string;
  readonly holding: Holding;
  readonly rows: number;
}

/**
 * Hands a file to the browser's own "save". What the office knows leaves it only after the entry of that was written, at
 * one address in both offices: refused, or without a line, no file is made.
 */
export async function saveFile(file: SavedFile, make: () => Blob | Promise<Blob>): Promise<void> {
  await takeOut(file);
  handOver(await make(), file.name);
}

/** Writes that something leaves the office, as a file or on paper, before it does. */
export async function takeOut({ name, holding, rows }: SavedFile): Promise<void> {
  if (holding === 'nothing' || holding === 'already-entered') return;
  const page = `${location.pathname}${location.search}`.slice(0, 2000);
  await finish(provinceApi.exports.$post({ json: { what: holding, fileName: name.slice(-200), rows, page } }));
}

function handOver(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Why there is no file. */
export function unsavedText(error: unknown): string {
  if (!(error instanceof RequestFailed)) return 'Chưa lập được tệp. Đề nghị thử lại.';
  if (!error.body) return 'Chưa lập tệp: mất kết nối, chưa ghi được vào nhật ký việc lấy tệp. Hãy thử lại khi có mạng.';
  return `Chưa lập tệp, vì việc lấy tệp chưa ghi được vào nhật ký: ${error.body.title}`;
}
