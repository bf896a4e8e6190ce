import type { Clause, RuleSource } from '../regulation/clause.ts';
import { holds } from '../regulation/condition.ts';
import type { Condition } from '../regulation/condition.ts';
import { subjectRules } from '../regulation/evaluate.ts';
import type { DisciplinedParty, Facts } from '../regulation/facts.ts';
import type { KnockOut, ScoringRuleSet, SubjectRules } from '../regulation/scoring-rules.ts';
import type { DisciplineDecision } from './discipline-decision.ts';
import { isExcusable } from './discipline-facts.ts';
import type { DisciplineSubject } from './discipline-form.ts';

/** Whose yearly rating a decision touches: the collective where it happened, the one directly above, the person. */
export type DisciplineRated = 'collective' | 'collectiveAbove' | 'person';

/** What the rules of a rating year make of one decision, taken alone. */
export interface DisciplineEffect {
  readonly rated: DisciplineRated;
  /** `mayLeadTo`: the exception may be claimed, or the text leaves it to a person. */
  readonly does: 'leadsTo' | 'mayLeadTo' | 'withholds';
  /** What the level is called. */
  readonly level: string;
  readonly text: string;
  /** The written exception, where there is one. */
  readonly exception: string | null;
  /** The clause and its text: "Điều 11, Quy định 366-QĐ/TW". */
  readonly at: string | null;
}

interface Seen {
  readonly rated: DisciplineRated;
  readonly subject: string;
  readonly who: DisciplinedParty;
}

const seenBy: Readonly<Record<DisciplineSubject, readonly Seen[]>> = {
  organization: [{ rated: 'collectiveAbove', subject: 'collective', who: 'subordinateUnit' }],
  leadershipMember: [
    { rated: 'collective', subject: 'collective', who: 'member' },
    { rated: 'person', subject: 'leader', who: 'self' },
  ],
  member: [{ rated: 'person', subject: 'nonLeader', who: 'self' }],
};

/** Asks the rules themselves, so that nothing of them is written twice. */
export function disciplineEffects(set: ScoringRuleSet, decision: DisciplineDecision): readonly DisciplineEffect[] {
  if (decision.isWithdrawn) return [];
  return seenBy[decision.subject].flatMap((seen) => {
    const rules = subjectRules(set, seen.subject);
    return rules ? effectsOn(rules, seen, { decision, sources: set.sources }) : [];
  });
}

interface Given {
  readonly decision: DisciplineDecision;
  readonly sources: readonly RuleSource[];
}

function effectsOn(rules: SubjectRules, { rated, who }: Seen, given: Given): readonly DisciplineEffect[] {
  const { dutyRelated, decidedOn } = given.decision;
  const facts: Facts = { disciplined: [{ who, dutyRelated, attributedHere: true }] };
  const lowest = rules.levels.at(-1)?.text ?? '';
  const knocking = rules.knockOuts.filter(
    ({ when }) => when.kind === 'condition' && asksOfDiscipline(when.holds) && holds(when.holds, facts, decidedOn),
  );
  const withheld = rules.levels.flatMap(({ text: level, conditions }) =>
    conditions
      .filter((one) => asksOfDiscipline(one.holds) && !holds(one.holds, facts, decidedOn))
      .map(({ text, at }): DisciplineEffect => {
        return { rated, does: 'withholds', level, text, exception: null, at: placeOf(at, given) };
      }),
  );
  return [...knocking.map((one) => knockOutEffect(one, rated, lowest, given)), ...withheld];
}

/** What a person admitted or reported themselves is not in the register: of them the exception is named, and left open. */
function knockOutEffect(
  { decides, exception, text, at }: KnockOut,
  rated: DisciplineRated,
  level: string,
  given: Given,
): DisciplineEffect {
  const isOpen = decides === 'person' || (exception !== null && rated === 'collective' && isExcusable(given.decision));
  const does = isOpen ? 'mayLeadTo' : 'leadsTo';
  return { rated, does, level, text, exception: exception?.text ?? null, at: placeOf(at, given) };
}

function placeOf(at: Clause | undefined, { sources }: Given): string | null {
  if (!at) return null;
  const source = sources.find(({ id }) => id === at.of);
  return source ? `${at.place}, ${source.instrument}` : at.place;
}

function asksOfDiscipline(condition: Condition): boolean {
  switch (condition.kind) {
    case 'disciplined':
      return true;
    case 'not':
      return asksOfDiscipline(condition.that);
    case 'anyOf':
    case 'allOf':
      return condition.of.some(asksOfDiscipline);
    case 'share':
    case 'count':
    case 'flag':
    case 'admittedWithin':
      return false;
  }
}
