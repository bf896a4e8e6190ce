import { seriesNames } from '@co-so/domain';
import type { ShownSetting } from '@co-so/api';

/** The settings of a cap by their ids, which are the same in every set that has one: a test holds them to that. */
const capSettings: readonly string[] = ['capGroup', 'capBase', 'capRatio', 'capRounding', 'capCriteria'];

export function isOfCap({ setting }: Pick<ShownSetting, 'setting'>): boolean {
  return capSettings.includes(setting.id);
}

const ofCap = 'Khống chế mức xuất sắc';

/** What is chosen and of what: on a page of all settings "Tỷ lệ" alone says nothing. */
export function settingTitle({ setting, series }: Pick<ShownSetting, 'setting' | 'series'>): string {
  return `${isOfCap({ setting }) ? ofCap : seriesNames[series]}: ${setting.text}`;
}

/** The same below the name of the text that has the setting. */
export function shortSettingTitle({ setting }: Pick<ShownSetting, 'setting'>): string {
  return isOfCap({ setting }) ? `${ofCap}: ${setting.text}` : setting.text;
}

/** Where a setting stands on the page of all. */
export function settingAnchor({ series, setting }: Pick<ShownSetting, 'series' | 'setting'>): string {
  return `${series}-${setting.id}`;
}
