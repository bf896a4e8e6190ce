import type { HeapProfiler } from 'node:inspector';
import { Session } from 'node:inspector/promises';
import { asRules, evaluate, loadCentralRules, ruleSetInForce } from '../../packages/domain/src/index.ts';
import type { Assessed, RuleSet } from '../../packages/domain/src/index.ts';
import type { Measure } from './measure.ts';
import { whole } from './measure.ts';
import { ratingSubjects } from './rating-subjects.ts';

const subjects = 1000;

/** What choosing the rules of a subject and evaluating it allocates, with every central set of its series, and with ten times as many. */
export async function measureAllocations(): Promise<Measure> {
  const [few, many] = [await allocated(1, subjects), await allocated(10, subjects)];
  const each = ({ bytes }: Allocated) => `${whole(bytes / subjects)} bytes`;
  return {
    what: `Choosing the rules and evaluating with a full trace, allocated per subject with ${few.sets} sets of the series, and with ${many.sets}`,
    measured: `${each(few)} and ${each(many)}`,
    budget: 'no allocation that grows with the number of rule sets',
  };
}

interface Allocated {
  readonly sets: number;
  readonly bytes: number;
}

/** With so many times the central sets of the series: all bytes that evaluating so many subjects takes. */
export async function allocated(times: number, count: number): Promise<Allocated> {
  const central = await loadCentralRules('annual-rating');
  const sets = Array.from({ length: times }, (_, index) =>
    index === 0 ? central : central.map(ofLongAgo(index)),
  ).flat();
  const assessed = ratingSubjects(count);
  return { sets: sets.length, bytes: await bytesTakenBy(() => evaluateAll(sets, assessed)) };
}

function evaluateAll(sets: readonly RuleSet[], assessed: readonly Assessed[]): void {
  for (const one of assessed) evaluate(asRules(ruleSetInForce(sets, one.on), 'scoring')!, one);
}

/** The same set for a rating year before there were any. */
function ofLongAgo(century: number) {
  return (set: RuleSet): RuleSet => ({
    ...set,
    selection: { by: 'ratingYear', from: 1000 + century, until: 1001 + century },
  });
}

/** Every byte that is allocated meanwhile, collected or not: each allocation is sampled. */
async function bytesTakenBy(work: () => void): Promise<number> {
  // What the engine makes of the code itself is made before.
  for (let round = 0; round < 50; round += 1) work();
  const session = new Session();
  session.connect();
  await session.post('HeapProfiler.startSampling', {
    samplingInterval: 1,
    includeObjectsCollectedByMajorGC: true,
    includeObjectsCollectedByMinorGC: true,
  });
  work();
  const { profile } = await session.post('HeapProfiler.stopSampling');
  session.disconnect();
  return sizeOf(profile.head);
}

type Place = HeapProfiler.SamplingHeapProfileNode;

/** What one place in the code allocated, with all that it called. */
function sizeOf({ selfSize, children }: Place): number {
  return children.reduce((sum, child) => sum + sizeOf(child), selfSize);
}
