import { queryOptions } from '@tanstack/react-query';
import type { Onboarded, TenantList } from '@co-so/api';
import type { OnboardingDraft, TenantChange, TenantDeed } from '@co-so/domain';
import { nationalApi, read } from '../../api.ts';

const { tenants } = nationalApi;

export const tenantsQuery = queryOptions({
  queryKey: ['tenants'],
  queryFn: (): Promise<TenantList> => read(tenants.$get()),
});

/** Without an idempotency key: an answer that holds a password is kept nowhere. */
export function onboard(json: OnboardingDraft): Promise<Onboarded> {
  return read(tenants.$post({ json }));
}

export interface WantedDeed extends TenantChange {
  readonly host: string;
  readonly deed: TenantDeed;
}

export function doDeed({ host, ...json }: WantedDeed, key: string) {
  return read(tenants[':host'].deeds.$post({ param: { host }, json, header: { 'idempotency-key': key } }));
}
