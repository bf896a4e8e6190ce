import { loadTakeOverSource, openProvinceDb } from '@co-so/db';
import { decideTakeOver, provincesReorganizedOn } from '@co-so/domain';
import type { TakeOver } from '@co-so/domain';
import { aDecision } from '../../../packages/domain/src/organization/structure.fixture.ts';
import { signed } from '../src/act.ts';
import { takeOverInParts } from '../src/national/merger/take-over-parts.ts';
import type { PartSizes } from '../src/national/merger/take-over-parts.ts';
import { operator } from './places.ts';
import { watched } from './watched.ts';
import type { Load } from './watched.ts';

const head = { id: 'zz-new-head', name: 'Đảng bộ tỉnh mới' };
const plan: TakeOver = { on: provincesReorganizedOn, decision: aDecision, head, communes: [] };

/** Takes a province over into a database that has no units, and tells of each request what was sent to the two. */
export async function loadsOfTakeOver(from: D1Database, to: D1Database, sizes: PartSizes): Promise<readonly Load[]> {
  const loads: Load[] = [];
  for (let progress; progress !== 'over';) {
    const load = { queries: 0, letters: 0 };
    const source = openProvinceDb(watched(from, load));
    const decided = decideTakeOver([await loadTakeOverSource(source, 'mot', plan)], plan);
    if (!decided.ok) throw new Error(JSON.stringify(decided.problems));
    progress = await takeOverInParts({
      ...{ subject: 'merger/test', db: openProvinceDb(watched(to, load)), sources: [source] },
      ...{ frame: decided.value, plan, act: operator(), sizes },
      signed: () => signed(operator(), { action: 'take-over-structure', subject: 'test', grant: undefined }),
    });
    loads.push(load);
  }
  return loads;
}
