import { useQuery } from '@tanstack/react-query';
import type { ShownSetting } from '@co-so/api';
import type { Choices, CivilDate, Series, Setting } from '@co-so/domain';
import { settingsOnQuery } from '../setting/queries.ts';

/** What a province recorded of the settings of a series, as it holds on a day. */
export type RecordedChoices =
  | { readonly kind: 'known'; readonly on: CivilDate; readonly settings: readonly ShownSetting[] }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  /** No province: the defaults of the text hold. */
  | { readonly kind: 'none' };

export function useRecordedChoices(series: Series, on: CivilDate, isProvince: boolean): RecordedChoices {
  const { data, isError } = useQuery({ ...settingsOnQuery(on), enabled: isProvince });
  if (!isProvince) return { kind: 'none' };
  if (data) return { kind: 'known', on, settings: data.settings.filter((one) => one.series === series) };
  return { kind: isError ? 'failed' : 'loading' };
}

/** Of these settings by their id: the province's choice, else the default of the text. */
export function choicesOf(recorded: RecordedChoices, settings: readonly Setting[]): Choices {
  if (recorded.kind !== 'known') return {};
  const asked = recorded.settings.filter(({ setting }) => settings.some(({ id }) => id === setting.id));
  return Object.fromEntries(asked.map(({ setting, choice }) => [setting.id, choice]));
}
