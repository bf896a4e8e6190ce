import type { Facts } from '../../packages/domain/src/index.ts';

/** The same subject as the evaluator gets. */
export interface FloorSubject {
  readonly subject: string;
  /** In hundredths. */
  readonly score: number;
  readonly facts: Facts;
  readonly mitigated: readonly string[];
  readonly ecoTargetsMode: string;
}

export interface FloorResult {
  readonly outcome: string;
  readonly reasons: readonly string[];
}

/** The yearly rating of 366-QĐ/TW as straight-line code: no rules as data, no clauses, no trace. What the evaluator is measured by. */
export function ratingFloor({ subject, score, facts, mitigated, ecoTargetsMode }: FloorSubject): FloorResult {
  const reasons: string[] = [];
  if (facts.exempt) reasons.push('EXEMPT');
  if (facts.newOrganization) reasons.push('NEW_ORG');
  if (facts.suspended) reasons.push('SUSPENDED');
  if (reasons.length > 0) return { outcome: 'notRated', reasons };
  const assigned = facts.tasksAssigned ?? 0;
  const completed = facts.tasksCompleted ?? 0;
  const late = facts.tasksLate ?? 0;
  const quality = facts.tasksBelowQuality ?? 0;
  const soft: string[] = [];
  const isCollective = subject === 'collective' || subject === 'organization';
  let isAnybodyDisciplined = false;
  let isMemberDisciplined = false;
  let isSelfDisciplined = false;
  if (facts.disciplined)
    for (const { who, dutyRelated, attributedHere } of facts.disciplined) {
      if (who === 'self') isSelfDisciplined ||= dutyRelated;
      else {
        isAnybodyDisciplined = true;
        isMemberDisciplined ||= who === 'member' && dutyRelated && attributedHere;
      }
    }
  const missed = facts.ecoTargetsMissed ?? 0;
  const targets = facts.ecoTargetsAssigned ?? 0;
  const isMissed = ecoTargetsMode === 'all' ? targets > 0 && missed === targets : missed > 0;
  if (isCollective) {
    const all = subject === 'organization';
    if (facts.disunityConcluded || facts.personnelWrongdoingConcluded) (all ? soft : reasons).push('C1');
    if (isMemberDisciplined) (all || mitigated.includes('C2') ? soft : reasons).push('C2');
    if (facts.degradationConcluded) (all ? soft : reasons).push('C3');
    if (completed * 10 < assigned * 7) (all || mitigated.includes('C4') ? soft : reasons).push('C4');
    if (isMissed) (all || ecoTargetsMode === 'manual' || mitigated.includes('C5') ? soft : reasons).push('C5');
  } else if (subject === 'leader') {
    if (completed * 10 < assigned * 7) (mitigated.includes('L1') ? soft : reasons).push('L1');
    if (isMissed) (ecoTargetsMode === 'manual' || mitigated.includes('L2') ? soft : reasons).push('L2');
    if ((facts.unitsFailing ?? 0) * 2 > (facts.unitsRated ?? 0)) (mitigated.includes('L3') ? soft : reasons).push('L3');
    if ((facts.confidenceLow ?? 0) * 2 > (facts.confidenceVotes ?? 0))
      (mitigated.includes('L4') ? soft : reasons).push('L4');
    if (isSelfDisciplined) (mitigated.includes('L5') ? soft : reasons).push('L5');
    if (facts.degradationConcluded) (mitigated.includes('L6') ? soft : reasons).push('L6');
    if (facts.corruptionDisciplined) (mitigated.includes('L7') ? soft : reasons).push('L7');
  } else {
    if (facts.degradationConcluded) (mitigated.includes('N1') ? soft : reasons).push('N1');
    if (isSelfDisciplined) (mitigated.includes('N2') ? soft : reasons).push('N2');
    if (facts.forbiddenActs) (mitigated.includes('N3') ? soft : reasons).push('N3');
    if (facts.exemplaryBreach) (mitigated.includes('N4') ? soft : reasons).push('N4');
    if ((assigned - completed) * 2 > assigned) (mitigated.includes('N5') ? soft : reasons).push('N5');
  }
  if (score < 5000) reasons.push('SCORE');
  if (reasons.length > 0) return { outcome: 'failing', reasons };
  if (soft.length > 0) return { outcome: 'manual', reasons: soft };
  if (assigned === 0) return { outcome: 'manual', reasons: ['NO_TASKS'] };
  const isComplete = completed === assigned;
  const isGood = isComplete && late === 0 && quality === 0;
  const isSatisfactory = isComplete && late * 5 <= assigned;
  let isShort = false;
  let isOpen = false;
  let isDisciplined = false;
  if (score >= 9000) {
    isShort = (facts.tasksExceeding ?? 0) * 10 < assigned * 3;
    isOpen = (facts.shortcomingsRemedied ?? 0) < (facts.shortcomingsFound ?? 0);
    isDisciplined = isCollective && isAnybodyDisciplined;
    if (isGood && !isShort && !isOpen && !isDisciplined) return { outcome: 'outstanding', reasons };
  }
  const allowsGood = score >= 7000;
  if (isDisciplined) reasons.push('DISCIPLINED');
  if (isShort) reasons.push('EXCEEDING_LT_30');
  if (!isComplete) reasons.push('INCOMPLETE');
  const isGivenGood = allowsGood && isGood;
  const isGivenSatisfactory = !isGivenGood && isSatisfactory;
  const isTooLate = !isGivenGood && late * 5 > assigned;
  if ((allowsGood && late > 0) || isTooLate) reasons.push('LATE');
  if (isTooLate) reasons.push('LATE_GT_20');
  if (allowsGood && quality > 0) reasons.push('QUALITY');
  if (isOpen) reasons.push('SHORTCOMINGS');
  if (isGivenGood) return { outcome: 'good', reasons };
  if (isGivenSatisfactory) return { outcome: 'satisfactory', reasons };
  reasons.push('UNDEFINED');
  return { outcome: 'manual', reasons };
}
