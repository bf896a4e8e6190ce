import type { Assessed, Evaluation } from '../assessed.ts';
import { checkAssessed } from '../check/check-assessed.ts';
import { evaluate, subjectRules } from '../evaluate.ts';
import { noReasons } from '../reasons.ts';
import type { RuleProblem } from '../rule-problem.ts';
import type { ScoringRuleSet, SubjectRules } from '../scoring-rules.ts';

/** A province's table; and the central set that its total is put before, for tables that have no levels of their own. */
export interface TableRules {
  readonly table: ScoringRuleSet;
  readonly frame: ScoringRuleSet | null;
}

/** What a subject is judged by: the groups of the table, and everything else of the set that has the levels. */
export function subjectByTable({ table, frame }: TableRules, subject: string): SubjectRules | undefined {
  const own = subjectRules(table, subject);
  const framing = frame && subjectRules(frame, subject);
  return own && framing ? { ...framing, text: own.text, scale: own.scale, groups: own.groups } : own;
}

/** Every kind of subject of a table, as it is judged. */
export function subjectsByTable(by: TableRules): readonly SubjectRules[] {
  return by.table.subjects.flatMap(({ subject }) => subjectByTable(by, subject) ?? []);
}

/** As `checkAssessed`: claims are the table's affair, facts, settings and exceptions those of the set with the levels. */
export function checkByTable({ table, frame }: TableRules, assessed: Assessed): readonly RuleProblem[] {
  if (!frame) return checkAssessed(table, assessed);
  const problems = checkAssessed(unrated(table), scoring(assessed));
  return problems.length > 0 ? problems : [...problems, ...checkAssessed(frame, rating(table, assessed))];
}

/** As `evaluate`: the lines of the table, then those of the set that gives the level; of an open total only what needs none. */
export function evaluateByTable({ table, frame }: TableRules, assessed: Assessed): Evaluation {
  if (!frame) return evaluate(table, assessed);
  const scored = evaluate(unrated(table), scoring(assessed));
  const rated = evaluate(frame, rating(table, assessed), scored.outcome === 'manual' ? scored.reasons : noReasons);
  // The frame's first line is the total as a whole, which the table's lines already explain.
  return { ...rated, trace: [...scored.trace, ...rated.trace.slice(1)] };
}

function scoring(assessed: Assessed): Assessed {
  return { ...assessed, facts: {}, settings: {}, mitigated: [] };
}

/** Tables that were issued with levels of their own are refused by now: those of the frame alone give a level. */
function unrated(table: ScoringRuleSet): ScoringRuleSet {
  return { ...table, subjects: table.subjects.map((rules) => ({ ...rules, levels: [] })) };
}

function rating(table: ScoringRuleSet, assessed: Assessed): Assessed {
  return { ...assessed, scored: { kind: 'given', points: evaluate(unrated(table), scoring(assessed)).total } };
}
