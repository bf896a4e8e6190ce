import { signatureOf } from '../access/actor.ts';
import type { Signature } from '../access/actor.ts';
import { vietnamDay } from '../civil-date.ts';
import type { Instant } from '../civil-date.ts';
import type { Problem } from '../problem.ts';
import { refused, settle } from '../result.ts';
import type { Result } from '../result.ts';
import type { By } from '../revision.ts';
import { beginningProblems } from './beginning.ts';
import { ruleSetInForce } from './in-force.ts';
import { liftRuleProblem } from './lifted.ts';
import type { Series } from './rule-set-head.ts';
import type { RuleSet } from './rule-set.ts';
import { decideSetting, settingsOf } from './settings.ts';
import type { ChosenSetting } from './settings.ts';

/** A choice as the province recorded it: nothing is overwritten, the next one of the setting follows it. */
export interface SettingRevision extends ChosenSetting {
  readonly series: Series;
  /** From 1, of the setting. */
  readonly revision: number;
  readonly setBy: Signature;
  readonly setAt: Instant;
}

export interface SettingFacts {
  /** The central sets of the series. */
  readonly sets: readonly RuleSet[];
  readonly latest: SettingRevision | undefined;
}

export interface SettingChange {
  readonly series: Series;
  readonly chosen: ChosenSetting;
  /** The revision that the form was opened on; `null` where there was none. */
  readonly basedOn: number | null;
}

/** Records the next choice of a setting, of the text in force on the day from which it is to hold. */
export function decideSettingRevision(
  { sets, latest }: SettingFacts,
  { series, chosen, basedOn }: SettingChange,
  { actor, now }: By,
): Result<SettingRevision> {
  if ((latest?.revision ?? null) !== basedOn)
    return refused({ code: 'setting-moved-on', revision: latest?.revision ?? 0 });
  const { setting, from } = chosen;
  const set = ruleSetInForce(sets, from);
  const known = sets.flatMap(settingsOf).find(({ id }) => id === setting);
  // The setting was offered by the text in force: what does not fit is the day.
  if (known && !(set && settingsOf(set).some(({ id }) => id === setting)))
    return refused({ code: 'setting-unknown', given: known.text, at: '/from' });
  if (!set) return refused({ code: 'setting-unknown', given: setting, at: '/setting' });
  const kept = { ...chosen, instrument: chosen.instrument.trim() };
  const decided = decideSetting(set, kept);
  const problems: Problem[] = decided.ok ? [] : decided.problems.map(liftRuleProblem).map(inForm);
  const today = vietnamDay(now);
  if (kept.issuedOn > today) problems.push({ code: 'day-in-future', day: kept.issuedOn, today, at: '/issuedOn' });
  problems.push(...beginningProblems(from, today, '/from'));
  if (latest && sameChoice(latest, kept)) problems.push({ code: 'nothing-changed' });
  const revision = (latest?.revision ?? 0) + 1;
  return settle(problems, () => ({ ...kept, series, revision, setBy: signatureOf(actor), setAt: now }));
}

function inForm(problem: Problem): Problem {
  if (problem.code === 'setting-unknown') return { ...problem, at: '/setting' };
  return problem.code === 'choice-unknown' ? { ...problem, at: '/choice' } : problem;
}

function sameChoice(left: ChosenSetting, right: ChosenSetting): boolean {
  return (['choice', 'instrument', 'issuedOn', 'from'] as const).every((field) => left[field] === right[field]);
}
