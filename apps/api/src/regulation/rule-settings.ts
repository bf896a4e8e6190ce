import { attempt, findLatestSetting, listRuleSettings, saveRuleSetting } from '@co-so/db';
import type { ProvinceDb } from '@co-so/db';
import {
  can,
  choiceOn,
  decideSettingRevision,
  grantFor,
  loadCentralRules,
  refused,
  ruleSetInForce,
  seriesList,
  settingsOf,
  wholeOffice,
} from '@co-so/domain';
import type { Actor, CivilDate, Result, RuleSet, Series, Setting, SettingChange, SettingRevision } from '@co-so/domain';
import { signed } from '../act.ts';
import type { Act } from '../act.ts';

/** Something that a text in force on the day leaves to the province, and what the province chose. */
export interface ShownSetting {
  readonly series: Series;
  readonly ruleSet: { readonly id: string; readonly name: string };
  readonly setting: Setting;
  /** What holds on the day: the province's choice, else the default of the text. */
  readonly choice: string;
  /** The province's choice that holds on the day; null where the default does. */
  readonly chosen: SettingRevision | null;
  /** The newest revision, on which the next is based; null where there is none. */
  readonly revision: number | null;
  /** Every choice of it, the newest first. */
  readonly history: readonly SettingRevision[];
}

export interface RuleSettings {
  readonly day: CivilDate;
  readonly settings: readonly ShownSetting[];
  readonly allowedActions: readonly 'set'[];
}

export async function loadRuleSettings(db: ProvinceDb, actor: Actor, day: CivilDate): Promise<RuleSettings> {
  const [recorded, sets] = await Promise.all([listRuleSettings(db), setsInForce(day)]);
  return {
    day,
    settings: sets.flatMap((set) => settingsOf(set).map((setting) => shownSetting(set, setting, recorded, day))),
    allowedActions: can(actor, 'set-rule-settings', wholeOffice) ? ['set'] : [],
  };
}

async function setsInForce(day: CivilDate): Promise<readonly RuleSet[]> {
  const all = await Promise.all(seriesList.map(loadCentralRules));
  return all.flatMap((sets) => ruleSetInForce(sets, day) ?? []);
}

function shownSetting(
  { series, id, name }: RuleSet,
  setting: Setting,
  recorded: readonly SettingRevision[],
  day: CivilDate,
): ShownSetting {
  const own = recorded.filter((one) => one.series === series && one.setting === setting.id);
  const chosen = choiceOn(setting.id, own, day) ?? null;
  return {
    series,
    ruleSet: { id, name },
    setting,
    choice: chosen?.choice ?? setting.default,
    chosen,
    revision: own.at(-1)?.revision ?? null,
    history: own.toReversed(),
  };
}

/** Records what the province chose where a text leaves a choice, with its document and the day from which it holds. */
export async function setRuleSetting(
  db: ProvinceDb,
  act: Act,
  change: SettingChange,
): Promise<Result<SettingRevision>> {
  const { series, chosen } = change;
  const [sets, latest] = await Promise.all([loadCentralRules(series), findLatestSetting(db, series, chosen.setting)]);
  const decided = decideSettingRevision({ sets, latest }, change, act);
  if (!decided.ok) return decided;
  const done = {
    action: 'set-rule-setting',
    subject: `rule-setting/${series}/${chosen.setting}`,
    grant: grantFor(act.actor, 'set-rule-settings', wholeOffice),
    before: latest && keptOf(latest),
    after: keptOf(decided.value),
  };
  const signature = signed(act, done, { status: 201, body: decided.value });
  const saved = await attempt(saveRuleSetting(db, decided.value, signature));
  const { revision } = decided.value;
  return saved === 'saved' ? decided : refused({ code: 'setting-moved-on', revision });
}

function keptOf({ setBy: _, setAt: __, ...kept }: SettingRevision) {
  return kept;
}
