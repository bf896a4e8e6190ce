import type { Cited, Clause } from './clause.ts';
import { holds, partOf } from './condition.ts';
import type { Condition } from './condition.ts';
import { subjectRules } from './evaluate.ts';
import type { Assessed, Evaluation } from './assessed.ts';
import type { Facts } from './facts.ts';
import type { Points } from './points.ts';
import { asPoints } from './points.ts';
import type { Level, ScoringRuleSet, SubjectRules } from './scoring-rules.ts';

/** One thing that the next better level asks for and that is not so. */
export interface Unmet {
  readonly kind: 'points' | 'condition' | 'gate' | 'knockOut' | 'ceiling' | 'undecidable' | 'base';
  readonly id: string;
  readonly text: string;
  /** How much is missing: hundredths of points, or so many of what is counted; `null` where it cannot be counted. */
  readonly missing: number | null;
  readonly at: Clause | undefined;
  readonly unconfirmed: string | undefined;
}

/** The next better level and what it still asks for; `undefined` at the best level, and where nothing is rated. */
export interface UnmetConditions {
  readonly level: string;
  readonly text: string;
  readonly unmet: readonly Unmet[];
}

/** "Điều kiện chưa đạt": what stands between a result and the level above it, what is nearest first. */
export function unmetConditions(
  ruleSet: ScoringRuleSet,
  assessed: Assessed,
  evaluation: Evaluation,
): UnmetConditions | undefined {
  const rules = subjectRules(ruleSet, assessed.subject);
  const level = rules && nextBetter(rules, evaluation);
  if (!rules || !level) return undefined;
  const found = [
    ...pointsUnmet(level, evaluation.total),
    ...knockOutsUnmet(rules, evaluation),
    ...undecidableUnmet(rules, assessed),
    ...basesUnmet(rules, evaluation),
    ...ceilingsUnmet(rules, level, assessed),
    ...conditionsUnmet(level, assessed),
    ...gatesUnmet(level, evaluation),
  ];
  return {
    level: level.level,
    text: level.text,
    unmet: found.toSorted((left, right) => distance(left) - distance(right)),
  };
}

/** What cannot be counted comes last; the order is otherwise that of the rules. */
function distance({ missing, kind }: Unmet): number {
  if (missing === null) return Number.MAX_SAFE_INTEGER;
  return kind === 'condition' ? missing : missing / 100;
}

function nextBetter({ levels }: SubjectRules, { outcome, level }: Evaluation): Level | undefined {
  if (outcome === 'notRated' || outcome === 'scoreOnly') return undefined;
  if (outcome === 'level') return levels[levels.findIndex((one) => one.level === level) - 1];
  // What is given to whoever reaches nothing else is nobody's goal.
  return levels.findLast(({ from, conditions, gates }) => from > 0 || conditions.length + gates.length > 0);
}

function pointsUnmet(level: Level, total: Points): readonly Unmet[] {
  if (total >= level.from) return [];
  return [unmet('points', 'points', level, asPoints(level.from - total))];
}

/** Knock-outs that hold, whoever decides on them. */
function knockOutsUnmet({ knockOuts }: SubjectRules, { trace }: Evaluation): readonly Unmet[] {
  return trace.flatMap(({ kind, id }) => {
    const found = kind === 'knockOut' || kind === 'exception' ? knockOuts.find(({ code }) => code === id) : undefined;
    return found ? [unmet('knockOut', id, found)] : [];
  });
}

/** What a trace has no line for where a knock-out came first, and which stands in the way once it is gone. */
function undecidableUnmet({ undecidable }: SubjectRules, { facts, on }: Assessed): readonly Unmet[] {
  return undecidable.filter(({ when }) => holds(when, facts, on)).map((one) => unmet('undecidable', one.code, one));
}

/** Criteria whose share is one of nothing, which a trace leaves to a person. */
function basesUnmet({ groups }: SubjectRules, { trace }: Evaluation): readonly Unmet[] {
  const criteria = groups.flatMap((group) => group.criteria);
  return trace.flatMap(({ kind, id }) => {
    const found = kind === 'manual' ? criteria.find((one) => one.id === id) : undefined;
    return found ? [unmet('base', id, { ...found, text: id })] : [];
  });
}

/** The ceilings that hold and lie below the level. */
function ceilingsUnmet({ ceilings, levels }: SubjectRules, { level }: Level, { facts, on }: Assessed) {
  const place = (name: string) => levels.findIndex((one) => one.level === name);
  return ceilings
    .filter((ceiling) => place(ceiling.level) > place(level) && holds(ceiling.when, facts, on))
    .map((one) => unmet('ceiling', one.code, one));
}

function conditionsUnmet({ conditions }: Level, { facts, on }: Assessed): readonly Unmet[] {
  return conditions
    .filter((one) => !holds(one.holds, facts, on))
    .map((one) => unmet('condition', one.code, one, missingOf(one.holds, facts)));
}

function gatesUnmet({ gates }: Level, { trace }: Evaluation): readonly Unmet[] {
  return gates.flatMap((gate) => {
    const line = trace.find(({ kind, id }) => kind === 'criterion' && id === gate.criterion);
    if (line?.kind !== 'criterion' || line.points === line.maximum) return [];
    const missing = line.maximum === null ? null : line.maximum - line.points;
    return [unmet('gate', gate.criterion, { ...gate, text: gate.criterion }, missing)];
  });
}

function unmet(
  kind: Unmet['kind'],
  id: string,
  { text, at, unconfirmed }: { readonly text: string } & Cited,
  missing: number | null = null,
): Unmet {
  return { kind, id, text, missing, at, unconfirmed };
}

/** By how many the counted fact misses; `null` for what is not counted. */
function missingOf(condition: Condition, facts: Facts): number | null {
  if (condition.kind === 'count') return Math.abs((facts[condition.fact] ?? 0) - condition.number);
  if (condition.kind !== 'share') return null;
  const { numerator, denominator } = condition.ratio;
  const part = partOf(condition, facts);
  const bound = BigInt(numerator) * BigInt(facts[condition.whole] ?? 0);
  const by = BigInt(denominator);
  const least = Number((bound + by - 1n) / by);
  const most = Number(bound / by);
  switch (condition.is) {
    case 'atLeast':
      return least - part;
    case 'over':
      return most + 1 - part;
    case 'atMost':
      return part - most;
    case 'under':
      return part - least + 1;
    case 'exactly':
      return null;
  }
}
