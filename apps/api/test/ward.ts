import type { UnitRow } from '@co-so/domain';
import { headAndWard, imported, ward } from './figure-files.ts';
import { binhThuan, openOffices } from './offices.ts';
import { sceneOf } from './scene.ts';

/** For `beforeEach`: Bình Thuận with its head, a ward and these units, and its people at the ward. */
export function wardWith(units: readonly UnitRow[]): () => Promise<void> {
  return sceneOf(async () => {
    await openOffices(ward);
    await imported(binhThuan, { units: [...headAndWard, ...units] });
  });
}
