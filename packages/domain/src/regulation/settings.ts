import type { CivilDate } from '../civil-date.ts';
import type { CapReading } from './cap.ts';
import { criteriaIn } from './cap-criteria.ts';
import { settleRules } from './rule-problem.ts';
import type { RuleProblem, RuleResult } from './rule-problem.ts';
import type { Setting } from './rule-set-head.ts';
import type { CapRule } from './scoring-rules.ts';
import type { RuleSet } from './rule-set.ts';

/** A province's choice where a text leaves one, the document it rests on, and the day from which it holds. */
export interface ChosenSetting {
  readonly setting: string;
  readonly choice: string;
  readonly instrument: string;
  readonly issuedOn: CivilDate;
  readonly from: CivilDate;
}

/** Choices by the id of their setting. */
export type Choices = Readonly<Record<string, string>>;

/** Everything that a set leaves to the province, how its cap is counted among it. */
export function settingsOf(set: RuleSet): readonly Setting[] {
  return [...(set.settings ?? []), ...(set.rules === 'scoring' ? (set.cap?.settings ?? []) : [])];
}

/** Records a choice: of a setting that the set has, one of its choices, resting on a document. */
export function decideSetting(set: RuleSet, chosen: ChosenSetting): RuleResult<ChosenSetting> {
  const problems: RuleProblem[] = [...choiceProblems(settingsOf(set), { [chosen.setting]: chosen.choice })];
  if (chosen.instrument.trim() === '') problems.push({ code: 'document-missing', at: '/instrument' });
  return settleRules(problems, () => chosen);
}

/** Choices of settings that do not exist, or that are none of theirs. */
export function choiceProblems(settings: readonly Setting[], chosen: Choices): readonly RuleProblem[] {
  return Object.entries(chosen).flatMap(([id, choice]): readonly RuleProblem[] => {
    const setting = settings.find((one) => one.id === id);
    const at = `/settings/${id}`;
    if (!setting) return [{ code: 'setting-unknown', at, given: id }];
    const isOne = setting.writes ? criteriaIn(choice) !== undefined : setting.choices.some((one) => one.id === choice);
    return isOne ? [] : [{ code: 'choice-unknown', at, given: choice }];
  });
}

/** What holds of some settings on a day: the choice that began last, else the default of the text. */
export function choicesOn(settings: readonly Setting[], chosen: readonly ChosenSetting[], on: CivilDate): Choices {
  return Object.fromEntries(
    settings.map(({ id, default: standard }) => [id, choiceOn(id, chosen, on)?.choice ?? standard]),
  );
}

/** What was chosen of a setting and holds on a day: begun last, and of two that began on one day the later recorded. */
export function choiceOn<Chosen extends ChosenSetting>(
  id: string,
  chosen: readonly Chosen[],
  on: CivilDate,
): Chosen | undefined {
  let holding: Chosen | undefined;
  for (const one of chosen)
    if (one.setting === id && one.from <= on && (!holding || one.from >= holding.from)) holding = one;
  return holding;
}

/** The setting of a cap in which the province keeps its criteria for who stays. */
export const capCriteriaSetting = 'capCriteria';

/** The setting of a cap that says of whom a group is made up. */
export const capGroupSetting = 'capGroup';

/** The choice that each closed form of a cap is for. */
export const capBaseSetting = 'capBase';

/** How a province counts the cap, from its choices of the cap's settings. */
export function capReadingOf(cap: CapRule, choices: Choices): CapReading {
  const chosen = (id: string) => choices[id] ?? cap.settings.find((one) => one.id === id)?.default;
  return {
    base: cap.forms.find(({ id }) => id === chosen(capBaseSetting))?.countsStaying ? 'goodOrBetter' : 'goodOnly',
    ratio: chosen('capRatio') === 'granted' ? cap.granted.ratio : cap.ratio,
    rounding: chosen('capRounding') === 'halfUp' ? 'halfUp' : 'floor',
  };
}
