import { ownOf } from './keys.ts';
import type { Claim, Claims } from './measure.ts';
import { absentPoints, isAbsent, receivedWeight } from './measures/not-applicable.ts';
import { allOrNothingPoints } from './measures/all-or-nothing.ts';
import { bandPoints } from './measures/bands.ts';
import { maximumOf } from './measures/maximum.ts';
import { metBy } from './measures/met.ts';
import { occurrencePoints } from './measures/per-occurrence.ts';
import { yesNoPoints } from './measures/yes-no.ts';
import { addPoints, asPoints, noPoints } from './points.ts';
import type { Points } from './points.ts';
import type { Criterion, Group, SubjectRules } from './scoring-rules.ts';
import type { TraceLine } from './trace.ts';

const notApplicable: Claim = { kind: 'notApplicable' };

/** Adds up the claims, a line for each criterion and one for each group that had more than its maximum. */
export function scoreOf(rules: Pick<SubjectRules, 'groups'>, claims: Claims, trace: TraceLine[]): Points {
  let total = noPoints;
  for (const group of rules.groups) total = addPoints(total, groupScore(group, claims, trace));
  return total;
}

function groupScore(group: Group, claims: Claims, trace: TraceLine[]): Points {
  let sum = noPoints;
  for (const criterion of group.criteria) {
    const claim = ownOf(claims, criterion.id) ?? null;
    const read = isAbsent(criterion.notApplicable, claim) ? notApplicable : claim;
    const points = read ? claimedPoints(criterion, read) : noPoints;
    sum = addPoints(sum, points);
    const maximum = reachable(criterion, group.criteria, claims);
    const met = read && metBy(criterion, read);
    trace.push({ kind: 'criterion', id: criterion.id, points, claim, met, maximum, rule: criterion });
  }
  if (sum <= group.max) return sum;
  const points = asPoints(group.max - sum);
  trace.push({ kind: 'groupCeiling', id: group.id, points, claim: null, met: null, maximum: group.max, rule: group });
  return group.max;
}

function claimedPoints(criterion: Criterion, claim: Claim): Points {
  const { measure } = criterion;
  if (claim.kind === 'notApplicable') return absentPoints(criterion);
  if (claim.kind === 'manual' && measure.kind === 'manual') return claim.points;
  if (claim.kind === 'bands' && measure.kind === 'bands') return bandPoints(measure, claim);
  if (claim.kind === 'yesNo' && measure.kind === 'yesNo') return yesNoPoints(measure, claim);
  if (claim.kind === 'perOccurrence' && measure.kind === 'perOccurrence') return occurrencePoints(measure, claim);
  if (claim.kind === 'allOrNothing' && measure.kind === 'allOrNothing') return allOrNothingPoints(measure, claim);
  throw new Error(`claim of ${claim.kind} for criterion ${criterion.id}, which is ${measure.kind}`);
}

/** The most that can be reached with these claims: weight moves where a criterion does not apply. */
export function reachable(criterion: Criterion, criteria: readonly Criterion[], claims: Claims): Points | null {
  const maximum = maximumOf(criterion.measure);
  if (maximum === null) return null;
  if (isAbsent(criterion.notApplicable, ownOf(claims, criterion.id))) return absentPoints(criterion);
  return addPoints(maximum, receivedWeight(criteria, criterion.id, claims));
}
