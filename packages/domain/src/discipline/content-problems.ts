import type { CivilDate } from '../civil-date.ts';
import { folded } from '../folded.ts';
import { unitProblems } from '../revision.ts';
import type { UnitLife } from '../organization/unit-ref.ts';
import { periodShape, periodSpan } from '../period.ts';
import type { Period } from '../period.ts';
import { identityNumberProblems } from '../privacy/identity-number.ts';
import type { Problem } from '../problem.ts';
import { formsOfSubject } from './discipline-form.ts';
import type { DisciplineContent, DisciplineDecision } from './discipline-decision.ts';

const numberMaximum = 100;
const issuerMaximum = 300;

/** Everything that is wrong with what is to be entered. */
export function contentProblems(
  content: DisciplineContent,
  unit: UnitLife,
  alike: readonly DisciplineDecision[],
  today: CivilDate,
): readonly Problem[] {
  const { form, subject, number, issuer } = content;
  return [
    ...(formsOfSubject[subject].forms.includes(form)
      ? []
      : [{ code: 'discipline-form-foreign', form, subject, at: '/form' } as const]),
    ...textProblems('number', number, numberMaximum),
    ...textProblems('issuer', issuer, issuerMaximum),
    ...dayProblems(content, unit, today),
    ...(alike.some((one) => isSamePaper(one, content))
      ? [{ code: 'discipline-recorded', number: number.trim(), at: '/number' } as const]
      : []),
  ];
}

function textProblems(field: 'number' | 'issuer', text: string, maximum: number): readonly Problem[] {
  const at = `/${field}`;
  if (text.trim() === '') return [{ code: 'text-missing', field, at }];
  const tooLong: readonly Problem[] =
    text.trim().length > maximum ? [{ code: 'text-too-long', field, maximum, at }] : [];
  return [...tooLong, ...identityNumberProblems(field, text)];
}

/** Why an entry does not stand: said, and without anybody's number. */
export function reasonProblems(reason: string): readonly Problem[] {
  return reason.trim() === '' ? [{ code: 'reason-missing', at: '/reason' }] : identityNumberProblems('reason', reason);
}

function dayProblems({ violatedIn, decidedOn }: DisciplineContent, unit: UnitLife, today: CivilDate) {
  const problems: Problem[] = [];
  if (decidedOn > today) problems.push({ code: 'day-in-future', day: decidedOn, today, at: '/decidedOn' });
  const span = isDayOrYear(violatedIn) ? periodSpan(violatedIn) : undefined;
  if (!span) return [...problems, { code: 'period-unreadable', given: violatedIn, at: '/violatedIn' } as const];
  const { firstDay } = span;
  if (firstDay > today) problems.push({ code: 'period-in-future', day: firstDay, today, at: '/violatedIn' });
  if (decidedOn < firstDay)
    problems.push({ code: 'day-too-early', day: decidedOn, earliest: firstDay, at: '/decidedOn' });
  return [...problems, ...unitProblems(unit, violatedIn).map((one) => ({ ...one, at: '/violatedIn' }))];
}

function isDayOrYear(of: Period): boolean {
  const shape = periodShape(of);
  return shape.kind === 'day' || (shape.kind === 'years' && shape.from === shape.to);
}

/**
 * One paper is entered once for a subject and the unit where it happened. For two units it is two entries: each violation
 * counts where and when it happened.
 */
function isSamePaper(left: DisciplineContent, right: DisciplineContent): boolean {
  return (
    left.unitId === right.unitId &&
    left.subject === right.subject &&
    left.decidedOn === right.decidedOn &&
    folded(left.number.trim()) === folded(right.number.trim()) &&
    folded(left.issuer.trim()) === folded(right.issuer.trim())
  );
}
