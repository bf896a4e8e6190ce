import { notRatedText } from '@co-so/domain';
import type { DecidedResult, Evaluation, ReplayedLevel, SubjectRules } from '@co-so/domain';
import { scoreText } from '../rule-text.ts';
import { levelName } from '../subject-text.ts';

/** What a result was then: by the table, and what was decided where that is not the same. */
export function beforeText({ evaluation, decided }: ReplayedLevel, rules: SubjectRules | undefined): string {
  if (!decided) return evaluation ? afterText(evaluation, rules) : '';
  const known = `đã quyết định: ${decidedText(decided, rules)}`;
  if (!evaluation) return known;
  return isAsDecided(evaluation, decided) ? afterText(evaluation, rules) : `${afterText(evaluation, rules)}, ${known}`;
}

export function afterText(evaluation: Evaluation | null, rules: SubjectRules | undefined): string {
  if (evaluation === null || evaluation.outcome === 'notRated') return notRatedText;
  const points = `${scoreText(evaluation.total)} điểm`;
  if (evaluation.outcome === 'manual') return `${points}, cần người quyết định`;
  if (evaluation.level === null || !rules) return points;
  // The cap looks at a whole group: a replay of single results cannot tell who stays.
  const isCandidate = evaluation.trace.some(({ kind }) => kind === 'candidate');
  return `${points}, ${isCandidate ? 'diện xét ' : ''}${levelName(rules, evaluation.level)}`;
}

/** The level alone, by what was decided where that is known. */
export function levelBefore({ evaluation, decided }: ReplayedLevel, rules: SubjectRules | undefined): string {
  return decided ? decidedText(decided, rules) : levelAfter(evaluation, rules);
}

export function levelAfter(evaluation: Evaluation | null, rules: SubjectRules | undefined): string {
  if (evaluation === null || evaluation.outcome === 'notRated') return notRatedText;
  if (evaluation.outcome === 'manual') return 'Cần người quyết định';
  return evaluation.level !== null && rules ? levelName(rules, evaluation.level) : 'Chỉ có điểm';
}

function isAsDecided({ outcome, level }: Evaluation, decided: DecidedResult): boolean {
  return decided.kind === 'notRated' ? outcome === 'notRated' : outcome === 'level' && level === decided.level;
}

function decidedText(decided: DecidedResult, rules: SubjectRules | undefined): string {
  if (decided.kind === 'notRated') return notRatedText;
  return rules ? levelName(rules, decided.level) : decided.level;
}
