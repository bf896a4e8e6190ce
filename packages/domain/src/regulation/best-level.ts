import type { Assessed, Evaluation } from './assessed.ts';
import { holds } from './condition.ts';
import type { Points } from './points.ts';
import { addReason, noReasons, sorted } from './reasons.ts';
import type { Ceiling, Level, SubjectRules } from './scoring-rules.ts';
import { levelLine } from './trace.ts';
import type { Held, PointsLine, TraceLine } from './trace.ts';

/** The best level that the score allows and whose conditions hold, with what failed on the way down. */
export function bestLevel(rules: SubjectRules, assessed: Assessed, total: Points, trace: TraceLine[]): Evaluation {
  const reasons: string[] = [];
  const ceiling = ceilingOf(rules, assessed);
  let isBelowCeiling = ceiling === undefined;
  for (const level of rules.levels) {
    isBelowCeiling ||= level.level === ceiling!.level;
    if (total < level.from) continue;
    if (level.onlyByScore && reasons.length > 0) break;
    if (ceiling && !isBelowCeiling) {
      addReason(reasons, ceiling.code);
      const held = { kind: 'condition', asked: ceiling.when, seen: assessed } as const;
      trace.push(levelLine('ceiling', ceiling.code, level.level, ceiling, held));
    } else if (allHold(level, assessed, reasons, trace)) {
      const held = { kind: 'level', asked: level, seen: assessed, score: total } as const;
      const rule = reasons.length > 0 ? (level.afterBetter ?? level) : level;
      trace.push(levelLine('level', level.level, level.level, rule, held));
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

function allHold(level: Level, assessed: Assessed, reasons: string[], trace: TraceLine[]): boolean {
  const { facts, on } = assessed;
  let all = true;
  for (const condition of level.conditions) {
    if (holds(condition.holds, facts, on)) continue;
    all = false;
    addReason(reasons, condition.code);
    for (const code of condition.also ?? noReasons) addReason(reasons, code);
    const held = { kind: 'condition', asked: condition.holds, seen: assessed } as const;
    trace.push(levelLine('condition', condition.code, level.level, condition, held));
  }
  for (const gate of level.gates) {
    const scored = criterionLine(gate.criterion, trace);
    if (scored && scored.points === scored.maximum) continue;
    all = false;
    addReason(reasons, gate.criterion);
    trace.push(levelLine('gate', gate.criterion, level.level, gate, scored && heldByGate(scored)));
  }
  return all;
}

function criterionLine(criterion: string, trace: readonly TraceLine[]): PointsLine | undefined {
  for (const line of trace) if (line.kind === 'criterion' && line.id === criterion) return line;
  return undefined;
}

function heldByGate({ points: score, maximum: needed }: PointsLine): Held | null {
  return needed === null ? null : { kind: 'points', score, needed };
}
