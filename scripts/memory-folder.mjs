import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const inMemory = '/dev/shm';
const bytesNeeded = 2_000_000_000;

/**
 * Where databases that live for one test are quickest, and what the processes of a browser tell each other: in memory, on a
 * machine that offers enough of it as a folder.
 */
export function memoryFolder() {
  try {
    const { bavail, bsize } = statfsSync(inMemory);
    return bavail * bsize >= bytesNeeded ? inMemory : tmpdir();
  } catch {
    return tmpdir();
  }
}
