import type { CivilDate } from '../civil-date.ts';
import { holds } from './condition.ts';
import type { Facts } from './facts.ts';
import type { Claims } from './measure.ts';
import type { Points } from './points.ts';
import type { Ceiling, KnockOut, Level, ScoringRuleSet, SubjectRules } from './rule-set.ts';
import { scoreOf } from './score.ts';
import { levelLine } from './trace.ts';
import type { TraceLine } from './trace.ts';

/** What is evaluated. `checkAssessed` says beforehand whether it can be. */
export interface Assessed {
  readonly subject: string;
  /** The day that everything is seen from; of a yearly rating the last of the year. */
  readonly on: CivilDate;
  readonly scored:
    | { readonly kind: 'given'; readonly points: Points }
    | { readonly kind: 'claims'; readonly claims: Claims };
  readonly facts: Facts;
  /** The province's choices by the id of their setting; the set's default where there is none. */
  readonly settings: Readonly<Record<string, string>>;
  /** Codes of knock-outs for which the written exception is claimed. */
  readonly mitigated: readonly string[];
}

/**
 * A result that explains itself: the trace's points sum to the total. `level` is `null` unless one is given; `manual`
 * asks a person to decide. `reasons` are the codes that kept the result from what the score alone would give, sorted.
 */
export interface Evaluation {
  readonly outcome: 'level' | 'manual' | 'notRated' | 'scoreOnly';
  readonly level: string | null;
  readonly total: Points;
  readonly reasons: readonly string[];
  readonly trace: readonly TraceLine[];
}

const noReasons: readonly string[] = [];

/** Applies a rule set to what is known of a subject. Takes what `checkAssessed` found nothing against. */
export function evaluate(ruleSet: ScoringRuleSet, assessed: Assessed): Evaluation {
  const rules = subjectRules(ruleSet, assessed.subject);
  if (!rules) throw new Error(`${ruleSet.id} has no rules for ${assessed.subject}`);
  const trace: TraceLine[] = [];
  const total = totalOf(rules, assessed, trace);
  const excluded = excludedBy(rules, assessed, trace);
  if (excluded) return { outcome: 'notRated', level: null, total, reasons: sorted(excluded), trace };
  if (rules.levels.length === 0) return { outcome: 'scoreOnly', level: null, total, reasons: noReasons, trace };
  return (
    knockedOut(ruleSet, rules, assessed, total, trace) ??
    undecided(rules, assessed, total, trace) ??
    levelOf(rules, assessed, total, trace)
  );
}

export function subjectRules({ subjects }: ScoringRuleSet, subject: string): SubjectRules | undefined {
  for (const rules of subjects) if (rules.subject === subject) return rules;
  return undefined;
}

function totalOf(rules: SubjectRules, { scored }: Assessed, trace: TraceLine[]): Points {
  if (scored.kind === 'claims') return scoreOf(rules, scored.claims, trace);
  const rule = rules.groups[0]!;
  trace.push({ kind: 'score', id: rules.subject, points: scored.points, claim: null, maximum: rules.scale, rule });
  return scored.points;
}

function excludedBy(rules: SubjectRules, { facts, on }: Assessed, trace: TraceLine[]): string[] | undefined {
  let reasons: string[] | undefined;
  for (const exclusion of rules.notRated)
    if (holds(exclusion.when, facts, on)) {
      (reasons ??= []).push(exclusion.code);
      trace.push(levelLine('exclusion', exclusion.code, null, exclusion));
    }
  return reasons;
}

/** The lowest level for what knocks out and for too low a score; a person's decision where an exception is claimed. */
function knockedOut(
  ruleSet: ScoringRuleSet,
  rules: SubjectRules,
  assessed: Assessed,
  total: Points,
  trace: TraceLine[],
): Evaluation | undefined {
  const lowest = rules.levels[rules.levels.length - 1]!;
  let hard: string[] | undefined;
  let soft: string[] | undefined;
  for (const knockOut of rules.knockOuts) {
    const decides = decidedBy(ruleSet, knockOut, assessed);
    if (decides === 'rule') (hard ??= []).push(knockOut.code);
    else if (decides === 'person') (soft ??= []).push(knockOut.code);
    if (decides)
      trace.push(levelLine(decides === 'rule' ? 'knockOut' : 'exception', knockOut.code, lowest.level, knockOut));
  }
  if (lowest.code !== undefined && isLowest(rules, total)) (hard ??= []).push(lowest.code);
  if (hard) {
    trace.push(levelLine('level', lowest.level, lowest.level, lowest));
    return { outcome: 'level', level: lowest.level, total, reasons: sorted(hard), trace };
  }
  if (!soft) return undefined;
  trace.push(
    levelLine(
      'manual',
      'exception',
      null,
      rules.knockOuts.find(({ code }) => code === soft[0])!,
    ),
  );
  return { outcome: 'manual', level: null, total, reasons: sorted(soft), trace };
}

/** Who decides on a knock-out that holds; undefined where it does not hold. */
function decidedBy(
  ruleSet: ScoringRuleSet,
  { when, decides, exception, code }: KnockOut,
  { facts, on, settings, mitigated }: Assessed,
): 'rule' | 'person' | undefined {
  let by = decides;
  if (when.kind === 'condition') {
    if (!holds(when.holds, facts, on)) return undefined;
  } else {
    const choice = settings[when.setting] ?? defaultOf(ruleSet, when.setting);
    const reading = when.readings.find((one) => one.choice === choice);
    if (!reading) throw new Error(`${ruleSet.id} has no reading ${choice} of ${when.setting}`);
    if (!holds(reading.holds, facts, on)) return undefined;
    if (reading.decides === 'person') by = 'person';
  }
  return by === 'rule' && exception !== null && mitigated.includes(code) ? 'person' : by;
}

function defaultOf({ settings }: ScoringRuleSet, id: string): string | undefined {
  return settings?.find((setting) => setting.id === id)?.default;
}

function isLowest({ levels }: SubjectRules, total: Points): boolean {
  return levels.length < 2 || total < levels[levels.length - 2]!.from;
}

function undecided(
  rules: SubjectRules,
  { facts, on }: Assessed,
  total: Points,
  trace: TraceLine[],
): Evaluation | undefined {
  for (const one of rules.undecidable)
    if (holds(one.when, facts, on)) {
      trace.push(levelLine('manual', one.code, null, one));
      return { outcome: 'manual', level: null, total, reasons: [one.code], trace };
    }
  return undefined;
}

/** The best level that the score allows and whose conditions hold, with what failed on the way down. */
function levelOf(rules: SubjectRules, assessed: Assessed, total: Points, trace: TraceLine[]): Evaluation {
  const reasons: string[] = [];
  const ceiling = ceilingOf(rules, assessed);
  let isBelowCeiling = ceiling === undefined;
  for (const level of rules.levels) {
    isBelowCeiling ||= level.level === ceiling!.level;
    if (total < level.from) continue;
    if (level.onlyByScore && reasons.length > 0) break;
    if (ceiling && !isBelowCeiling) {
      addReason(reasons, ceiling.code);
      trace.push(levelLine('ceiling', ceiling.code, level.level, ceiling));
    } else if (allHold(level, assessed, reasons, trace)) {
      trace.push(levelLine('level', level.level, level.level, level));
      return { outcome: 'level', level: level.level, total, reasons: sorted(reasons), trace };
    }
  }
  const { undefinedResult } = rules;
  if (!undefinedResult) throw new Error(`no level of ${rules.subject} takes a total of ${total}`);
  addReason(reasons, undefinedResult.id);
  trace.push(levelLine('manual', undefinedResult.id, null, undefinedResult));
  return { outcome: 'manual', level: null, total, reasons: sorted(reasons), trace };
}

function ceilingOf(rules: SubjectRules, { facts, on }: Assessed): Ceiling | undefined {
  let lowest: Ceiling | undefined;
  let place = -1;
  for (const ceiling of rules.ceilings) {
    if (!holds(ceiling.when, facts, on)) continue;
    const at = rules.levels.findIndex(({ level }) => level === ceiling.level);
    if (at > place) [lowest, place] = [ceiling, at];
  }
  return lowest;
}

function allHold(level: Level, { facts, on }: Assessed, reasons: string[], trace: TraceLine[]): boolean {
  let all = true;
  for (const condition of level.conditions) {
    if (holds(condition.holds, facts, on)) continue;
    all = false;
    addReason(reasons, condition.code);
    for (const code of condition.also ?? noReasons) addReason(reasons, code);
    trace.push(levelLine('condition', condition.code, level.level, condition));
  }
  for (const gate of level.gates) {
    if (isFull(gate.criterion, trace)) continue;
    all = false;
    addReason(reasons, gate.criterion);
    trace.push(levelLine('gate', gate.criterion, level.level, gate));
  }
  return all;
}

/** Whether the criterion has all the points that could be reached. */
function isFull(criterion: string, trace: readonly TraceLine[]): boolean {
  for (const line of trace) if (line.kind === 'criterion' && line.id === criterion) return line.points === line.maximum;
  return false;
}

function addReason(reasons: string[], code: string): void {
  if (!reasons.includes(code)) reasons.push(code);
}

function sorted(codes: string[]): readonly string[] {
  return codes.length < 2 ? codes : codes.sort();
}
