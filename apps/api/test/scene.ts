import { afterwards } from './asking.ts';
import { keepOffices, putOfficesBack } from './offices.ts';
import type { KeptOffices } from './offices.ts';

/** For `beforeEach`: what the tests of a file begin with is made for the first of them, and put back for the others. */
export function sceneOf(make: () => Promise<void>): () => Promise<void> {
  let kept: KeptOffices | undefined;
  return async () => {
    if (kept) return putOfficesBack(kept);
    await make();
    await afterwards();
    kept = await keepOffices();
  };
}
