import { seriesNames } from '@co-so/domain';
import type { ShownSetting } from '@co-so/api';

/** The settings of a cap by their ids, which are the same in every set that has one: a test holds them to that. */
const capSettings: readonly string[] = ['capGroup', 'capBase', 'capRatio', 'capRounding', 'capCriteria'];

/** What is chosen and of what: on a page of all settings "Tỷ lệ" alone says nothing. */
export function settingTitle({ setting, series }: Pick<ShownSetting, 'setting' | 'series'>): string {
  return `${capSettings.includes(setting.id) ? 'Khống chế mức xuất sắc' : seriesNames[series]}: ${setting.text}`;
}
