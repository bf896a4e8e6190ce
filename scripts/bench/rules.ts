import { asRules, civilDate, evaluate, loadCentralRules, ruleSetInForce } from '../../packages/domain/src/index.ts';
import type { Assessed, ScoringRuleSet } from '../../packages/domain/src/index.ts';
import type { Measure } from './measure.ts';
import { whole } from './measure.ts';
import { ratingFloor } from './rating-floor.ts';
import type { FloorSubject } from './rating-floor.ts';
import { ratingSubjects } from './rating-subjects.ts';

const subjects = 100_000;
const rounds = 9;

/** The evaluator with its whole trace, and straight-line code without one: in turns, in one process, over the same subjects. */
export async function measureRules(): Promise<Measure> {
  const ruleSet = await ratingRules();
  const assessed = ratingSubjects(subjects);
  const plain = assessed.map(floorSubject);
  const differing = disagreement(ruleSet, assessed);
  if (differing !== undefined) throw new Error(`the floor and the rules differ on ${JSON.stringify(differing)}`);
  const times = { rules: [] as number[], floor: [] as number[] };
  let lines = 0;
  // The first round warms up and counts for nothing.
  for (let round = 0; round <= rounds; round += 1) {
    lines = 0;
    const began = performance.now();
    for (const one of assessed) lines += evaluate(ruleSet, one).trace.length;
    const between = performance.now();
    let reasons = 0;
    for (const one of plain) reasons += ratingFloor(one).reasons.length;
    const ended = performance.now();
    if (reasons < 0) throw new Error('so that the loop is not dropped');
    if (round > 0) {
      times.rules.push(between - began);
      times.floor.push(ended - between);
    }
  }
  const [rules, floor] = [median(times.rules), median(times.floor)];
  return {
    what: `Yearly rating of ${whole(subjects)} mixed subjects with their traces (${whole(lines)} lines) against straight-line code, medians of ${rounds}`,
    measured: `${(rules / floor).toFixed(1)} × (${rules.toFixed(0)} and ${floor.toFixed(0)} ms)`,
    budget: '≤ 8 ×',
  };
}

/** The first subject of which the rules and the floor do not say the same; undefined where there is none. */
export function disagreement(ruleSet: ScoringRuleSet, assessed: readonly Assessed[]): Assessed | undefined {
  return assessed.find((one) => {
    const { outcome, level, reasons } = evaluate(ruleSet, one);
    const floor = ratingFloor(floorSubject(one));
    return (outcome === 'level' ? level : outcome) !== floor.outcome || reasons.join() !== floor.reasons.join();
  });
}

export async function ratingRules(): Promise<ScoringRuleSet> {
  const sets = await loadCentralRules('annual-rating');
  const found = asRules(ruleSetInForce(sets, civilDate('2025-12-31')), 'scoring');
  if (!found) throw new Error('no rules of the yearly rating');
  return found;
}

function floorSubject({ subject, scored, facts, mitigated, settings }: Assessed): FloorSubject {
  if (scored.kind !== 'given') throw new Error('the floor takes whole scores');
  const ecoTargetsMode = settings['ecoTargetsMode'] ?? 'manual';
  return { subject, score: scored.points, facts, mitigated, ecoTargetsMode };
}

function median(times: readonly number[]): number {
  return times.toSorted((left, right) => left - right)[Math.floor(times.length / 2)] ?? 0;
}
