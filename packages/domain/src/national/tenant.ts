import { decideAccount } from '../access/account.ts';
import type { AccountDraft } from '../access/account.ts';
import type { Actor } from '../access/actor.ts';
import { canByOwnGrant } from '../access/can.ts';
import type { CivilDate, Instant } from '../civil-date.ts';
import { within } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { refused, settle } from '../result.ts';
import type { Result } from '../result.ts';
import { findBySlug } from './province.ts';
import type { RegisteredProvince } from './province.ts';

/** `preparing` until its database and its first administrator are there. */
export type TenantState = 'preparing' | 'active' | 'suspended' | 'archived';

export const tenantStateNames: Readonly<Record<TenantState, string>> = {
  preparing: 'đang chuẩn bị',
  active: 'đang dùng',
  suspended: 'tạm dừng',
  archived: 'lưu trữ, chỉ xem',
};

/** A province that has an address and a database of the pool. */
export interface Tenant {
  readonly host: string;
  readonly provinceId: string;
  /** The name of the binding, `POOL_00` to `POOL_99`. */
  readonly binding: string;
  readonly state: TenantState;
  /** Since when it is in this state. */
  readonly since: Instant;
}

/** Whether requests are answered at its address: those of an archived one are, as long as they only read. */
export function isServed({ state }: Pick<Tenant, 'state'>): boolean {
  return state === 'active' || state === 'archived';
}

export interface OnboardingDraft {
  /** The slug of the province in the registry. */
  readonly province: string;
  /** The label before the domain. */
  readonly host: string;
  readonly administrator: AccountDraft;
}

export interface OnboardingFacts {
  readonly registry: readonly RegisteredProvince[];
  readonly tenants: readonly Tenant[];
  /** The databases of the pool that may be given to this province, in order. */
  readonly free: readonly string[];
}

export interface Onboarding {
  readonly province: RegisteredProvince;
  readonly tenant: Tenant;
  /** `resumed` where an earlier run did not come to its end, or its answer was lost. */
  readonly run: 'first' | 'resumed';
  readonly administrator: AccountDraft;
}

/**
 * Decides with which host and database a province comes: one of the registry that stands or stood, and does not work here
 * yet. The same province under the same host goes on where it was left.
 */
export function decideOnboarding(
  { registry, tenants, free }: OnboardingFacts,
  draft: OnboardingDraft,
  { now, today }: { readonly now: Instant; readonly today: CivilDate },
): Result<Onboarding> {
  const host = draft.host.trim().toLowerCase();
  const province = findBySlug(registry, draft.province);
  const known = tenants.find(({ provinceId }) => provinceId === province?.id);
  const goesOn = known?.host === host && (known.state === 'preparing' || known.state === 'active');
  const administrator = decideAccount(draft.administrator, false);
  const problems: Problem[] = [];
  if (!province || province.foundedOn > today)
    problems.push({ code: 'province-unknown', given: draft.province, at: '/province' });
  else if (known && !goesOn) problems.push({ code: 'province-onboarded', host: known.host, at: '/province' });
  problems.push(...hostProblems(host, draft.host, known ? [] : tenants));
  if (!administrator.ok) problems.push(...administrator.problems.map((problem) => within('/administrator', problem)));
  if (!known && free.length === 0) problems.push({ code: 'pool-empty' });
  return settle(problems, () => ({
    province: province!,
    tenant: known ?? { host, provinceId: province!.id, binding: free[0]!, state: 'preparing', since: now },
    run: known ? 'resumed' : 'first',
    administrator: administrator.ok ? administrator.value : draft.administrator,
  }));
}

/** Labels that mean something else below the domain, or in an operator's commands. */
const reservedHosts: readonly string[] = ['national', 'www', 'api'];
const hostLongest = 63;

export function isHostLabel(host: string): boolean {
  return host.length <= hostLongest && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(host) && !reservedHosts.includes(host);
}

function hostProblems(host: string, given: string, tenants: readonly Tenant[]): readonly Problem[] {
  if (!isHostLabel(host)) return [{ code: 'host-unusable', given, at: '/host' }];
  return tenants.some((one) => one.host === host) ? [{ code: 'host-taken', given: host, at: '/host' }] : [];
}

/** What is done with a province that works here. */
export const tenantDeeds = ['suspend', 'resume', 'archive'] as const;
export type TenantDeed = (typeof tenantDeeds)[number];

const stateAfter: Readonly<Record<TenantDeed, TenantState>> = {
  suspend: 'suspended',
  resume: 'active',
  archive: 'archived',
};

export interface TenantChange {
  readonly reason: string | null;
  /** What it rests on. */
  readonly document: string | null;
}

const documentLongest = 500;

/**
 * Stopping a province may be urgent and needs a reason alone. Letting it go on and archiving it rest on a document as well,
 * and so does every way back from the archive.
 */
export function decideTenantDeed(
  deed: TenantDeed,
  tenant: Tenant | undefined,
  { reason, document }: TenantChange,
  now: Instant,
): Result<Tenant> {
  if (!tenant) return refused({ code: 'not-found' });
  const problems: Problem[] = [];
  if (!changes(deed, tenant)) problems.push({ code: 'nothing-changed' });
  if (!reason?.trim()) problems.push({ code: 'reason-missing', at: '/reason' });
  if (needsDocument(deed) && !document?.trim())
    problems.push({ code: 'text-missing', field: 'document', at: '/document' });
  if (document && document.trim().length > documentLongest)
    problems.push({ code: 'text-too-long', field: 'document', maximum: documentLongest, at: '/document' });
  return settle(problems, () => ({ ...tenant, state: stateAfter[deed], since: now }));
}

export function needsDocument(deed: TenantDeed): boolean {
  return deed !== 'suspend';
}

function changes(deed: TenantDeed, { state }: Tenant): boolean {
  return state !== 'preparing' && state !== stateAfter[deed];
}

/** What this actor may do with a province that works here now; it outlasts a loan, so it takes a grant of one's own. */
export function tenantActions(tenant: Tenant, actor: Actor): readonly TenantDeed[] {
  return canByOwnGrant(actor, 'manage-provinces') ? tenantDeeds.filter((deed) => changes(deed, tenant)) : [];
}

export const tenantListActions = ['onboard', 'merge'] as const;

export type TenantListAction = (typeof tenantListActions)[number];

/** What this actor may do with the list of them, on the same condition. */
export function tenantListActionsOf(actor: Actor): readonly TenantListAction[] {
  return canByOwnGrant(actor, 'manage-provinces') ? tenantListActions : [];
}
