import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Issued } from '@co-so/api';
import type { AccessPolicy, Based, AccountDeed, AccountDraft, CivilDate, Role } from '@co-so/domain';
import { provinceApi, read } from '../../api.ts';

/** Both offices answer these at the same addresses. */
const { accounts, delegations, grants, policy } = provinceApi;

export interface PeopleSearch {
  readonly tim?: string | undefined;
  readonly trang_thai?: 'active' | 'disabled' | undefined;
  readonly unit?: string | undefined;
}

export function peopleQuery({ tim = '', trang_thai: state, unit }: PeopleSearch) {
  const query = { search: tim, ...(state ? { state } : {}), ...(unit ? { unit } : {}) };
  return queryOptions({
    queryKey: ['people', query],
    queryFn: () => read(accounts.$get({ query })),
    placeholderData: keepPreviousData,
  });
}

export function personQuery(id: string) {
  return queryOptions({ queryKey: ['person', id], queryFn: () => read(accounts[':id'].$get({ param: { id } })) });
}

export interface GrantsSearch {
  readonly unit?: string | undefined;
  readonly role?: Role | undefined;
  /** Where it is not the first. */
  readonly trang?: number | undefined;
}

export function grantsQuery({ unit, role, trang: page = 1 }: GrantsSearch) {
  const query = { ...(unit && { unit }), ...(role && { role }), page: String(page) };
  return queryOptions({ queryKey: ['grants', query], queryFn: () => read(grants.$get({ query })) });
}

/** One's own roles as they may be lent, and what was lent by and to oneself. */
export const ownDelegationsQuery = queryOptions({
  queryKey: ['own-delegations'],
  queryFn: () => read(delegations.$get()),
});

export const policyQuery = queryOptions({ queryKey: ['policy'], queryFn: () => read(policy.$get()) });

/** Without an idempotency key: an answer that holds a password is kept nowhere. */
export function issueAccount(json: AccountDraft): Promise<Issued> {
  return read(accounts.$post({ json }));
}

export function reissuePassword(id: string): Promise<Issued> {
  return read(accounts[':id']['one-time-password'].$post({ param: { id } }));
}

export interface Deed {
  readonly id: string;
  readonly deed: Exclude<AccountDeed, 'reissue-password'>;
  readonly reason: string | null;
}

export function doDeed({ id, ...json }: Deed, key: string) {
  return read(accounts[':id'].deeds.$post({ param: { id }, json, header: { 'idempotency-key': key } }));
}

export interface WantedGrant {
  readonly accountId: string;
  readonly role: Role;
  readonly unitId: string | null;
  readonly viewUnitId: string | null;
  readonly validFrom: CivilDate;
  readonly validUntil: CivilDate | null;
  readonly document: string;
}

export function giveGrant(json: WantedGrant, key: string) {
  return read(grants.$post({ json, header: { 'idempotency-key': key } }));
}

export interface WantedDelegation {
  readonly grantId: string;
  readonly to: string;
  readonly validFrom: CivilDate;
  readonly validUntil: CivilDate | null;
  readonly document: string;
}

export function delegate(json: WantedDelegation, key: string) {
  return read(delegations.$post({ json, header: { 'idempotency-key': key } }));
}

export interface WantedEnd {
  readonly what: 'grant' | 'delegation';
  readonly id: string;
  readonly validUntil: CivilDate;
  readonly reason: string;
}

export function endLink({ what, id, ...json }: WantedEnd, key: string) {
  const request = { param: { id }, json, header: { 'idempotency-key': key } };
  return what === 'grant' ? read(grants[':id'].ending.$post(request)) : read(delegations[':id'].ending.$post(request));
}

export function setPolicy({ secondFactorRoles, ...rest }: Based<AccessPolicy>, key: string) {
  const json = { ...rest, secondFactorRoles: [...secondFactorRoles] };
  return read(policy.$put({ json, header: { 'idempotency-key': key } }));
}
