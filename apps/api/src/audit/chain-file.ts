import { listHeads, loadChainPart } from '@co-so/db';
import type { ChainBounds, FoundEntry, NationalDb, PartSize, ProvinceDb } from '@co-so/db';
import { chainFileEnd, chainFileLine } from '@co-so/domain';
import type { ChainHeader } from '@co-so/domain';
import type { ExportedFile } from '../request/export.ts';

/**
 * Four million entries, or some 1.6 thousand million characters in them, take fewer than the 1,000 queries that a request
 * may ask; what is longer is taken away by days (decision 45).
 */
const partSize: PartSize = { entries: 5000, characters: 2_000_000 };

/** The lines of an exported chain, read part by part as the reader takes them. */
export async function* chainLines(
  db: ProvinceDb | NationalDb,
  header: ChainHeader,
  { first, last }: ChainBounds,
): AsyncGenerator<string> {
  yield chainFileLine(header);
  let lines = 0;
  for (let next = first; next <= last;) {
    const part = await loadChainPart(db, { first: next, last }, partSize);
    if (part.length === 0) break;
    yield part.map(lineOf).join('\n');
    lines += part.length;
    next = part.at(-1)!.entry.sequence + 1;
  }
  yield chainFileEnd(lines);
}

/** The lines of the national chain of heads. */
export async function* headLines(db: NationalDb, header: ChainHeader): AsyncGenerator<string> {
  yield chainFileLine(header);
  let lines = 0;
  for (let part = await listHeads(db, 0, partSize.entries); part.length > 0;) {
    yield part.map(chainFileLine).join('\n');
    lines += part.length;
    part = await listHeads(db, part.at(-1)!.sequence, partSize.entries);
  }
  yield chainFileEnd(lines);
}

function lineOf({ entry, seal }: FoundEntry): string {
  if (!seal) return chainFileLine({ entry });
  const { previousHash, hash, sealedAt } = seal;
  return chainFileLine({ entry, seal: { previousHash, hash, sealedAt } });
}

/** A body that asks for the next part when the one before was sent. */
export function streamOf(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const part = await lines.next();
      if (part.done === true) controller.close();
      else controller.enqueue(encoder.encode(`${part.value}\n`));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
}

/** A file of lines for the browser to keep. */
export function linesFile(name: string): ExportedFile {
  return { type: 'text/plain; charset=utf-8', name: `${name}.jsonl` };
}
