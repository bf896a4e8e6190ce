import { askWell } from './ask.ts';
import type { Asked } from './ask.ts';
import { whole } from './measure.ts';
import type { Measure } from './measure.ts';

const requests = 200;
const lanes = 8;

/** How long a request takes, one after the other and eight at a time; always the same number of them. */
export async function measureLatency(what: string, asked: Asked): Promise<readonly Measure[]> {
  await askWell(asked);
  const alone = await inLanes(1, asked);
  const together = await inLanes(lanes, asked);
  return [
    { what: `${what}: ${requests} requests, one after the other`, measured: summary(alone) },
    { what: `${what}: ${requests} requests, ${lanes} at a time`, measured: summary(together) },
  ];
}

async function inLanes(count: number, asked: Asked): Promise<readonly number[]> {
  const times: number[] = [];
  const lane = async () => {
    for (let done = 0; done < requests / count; done += 1) times.push((await askWell(asked)).milliseconds);
  };
  await Promise.all(Array.from({ length: count }, lane));
  return times.sort((left, right) => left - right);
}

function summary(sorted: readonly number[]): string {
  const at = (share: number) => whole(sorted[Math.ceil(sorted.length * share) - 1] ?? 0);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`;
}
