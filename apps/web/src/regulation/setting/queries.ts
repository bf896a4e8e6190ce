import { queryOptions } from '@tanstack/react-query';
import type { RuleSettings } from '@co-so/api';
import type { CivilDate, Series, SettingRevision } from '@co-so/domain';
import { provinceApi, read } from '../../api.ts';
import { fromWire } from '../../ui/from-wire.ts';

const settings = provinceApi['rule-settings'];

export const settingsQuery = queryOptions({
  queryKey: ['rule-settings'],
  queryFn: () => fromWire<RuleSettings>(read(settings.$get({ query: {} }))),
});

/** What holds on a day: of a trial, the day that decides which rules apply. */
export function settingsOnQuery(on: CivilDate) {
  return queryOptions({
    queryKey: ['rule-settings', on],
    queryFn: () => fromWire<RuleSettings>(read(settings.$get({ query: { on } }))),
  });
}

export interface SettingChoice {
  readonly series: Series;
  readonly setting: string;
  readonly choice: string;
  readonly instrument: string;
  readonly issuedOn: CivilDate;
  readonly from: CivilDate;
  readonly basedOn: number | null;
}

export function setSetting(json: SettingChoice, key: string): Promise<SettingRevision> {
  return fromWire(read(settings.$post({ json, header: { 'idempotency-key': key } })));
}
