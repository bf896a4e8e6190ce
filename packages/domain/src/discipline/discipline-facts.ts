import { periodSpan } from '../period.ts';
import type { Discipline, DisciplinedParty } from '../regulation/facts.ts';
import { ratingYearOf } from '../regulation/in-force.ts';
import type { DisciplineDecision } from './discipline-decision.ts';

/** The collective of which unit is rated, for which year, and what stands directly under it then. */
export interface RatedCollective {
  readonly unitId: string;
  readonly year: number;
  readonly subordinateIds: ReadonlySet<string>;
}

/** What the register says of a collective for the rating of a year. */
export interface DisciplineOfYear {
  /** As a rating takes it (`Facts`). A member outside the leadership is no fact about the collective. */
  readonly disciplined: readonly Discipline[];
  /** Decided in this year for what happened in an earlier one: the committee above judges how it counts. */
  readonly flaggedIds: readonly string[];
  /**
   * Whether whatever knocks the collective out was found by the unit itself and remedied, so that the written exception
   * may be claimed. That it was in time is for the competent level to say.
   */
  readonly isExcusable: boolean;
}

/**
 * Turns the decisions of a rating year into facts about a collective. Each counts for the unit where it happened and in the
 * year in which it was decided; where a person is by now the register does not know, so nothing counts there.
 */
export function disciplineOfYear(
  decisions: readonly DisciplineDecision[],
  { unitId, year, subordinateIds }: RatedCollective,
): DisciplineOfYear {
  const counting = decisions.flatMap((decision) => {
    if (!isInForce(decision) || ratingYearOf(decision.decidedOn) !== year) return [];
    const who = partyOf(decision, unitId, subordinateIds);
    return who ? [{ decision, who }] : [];
  });
  const knocking = counting.filter(({ who, decision }) => who === 'member' && decision.dutyRelated);
  return {
    disciplined: counting.map(({ who, decision: { dutyRelated } }) => ({ who, dutyRelated, attributedHere: true })),
    flaggedIds: counting.filter(({ decision }) => isOfEarlierYear(decision)).map(({ decision }) => decision.id),
    isExcusable: knocking.length > 0 && knocking.every(({ decision }) => isExcusable(decision)),
  };
}

/** Whether it was decided in a later year than that of the violation. */
export function isOfEarlierYear({ violatedIn, decidedOn }: Pick<DisciplineDecision, 'violatedIn' | 'decidedOn'>) {
  const span = periodSpan(violatedIn);
  return span !== undefined && ratingYearOf(span.lastDay) < ratingYearOf(decidedOn);
}

/** Found by the unit itself and remedied: what the exception for collectives asks for. */
export function isExcusable({
  selfDetected,
  remedied,
}: Pick<DisciplineDecision, 'selfDetected' | 'remedied'>): boolean {
  return selfDetected && remedied;
}

function isInForce({ isWithdrawn, supersededBy }: DisciplineDecision): boolean {
  return !isWithdrawn && supersededBy === null;
}

function partyOf(
  decision: DisciplineDecision,
  unitId: string,
  subordinateIds: ReadonlySet<string>,
): DisciplinedParty | undefined {
  if (decision.subject === 'leadershipMember') return decision.unitId === unitId ? 'member' : undefined;
  if (decision.subject === 'member') return undefined;
  if (decision.unitId === unitId) return 'self';
  return subordinateIds.has(decision.unitId) ? 'subordinateUnit' : undefined;
}
