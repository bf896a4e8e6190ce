import { decideAccount } from '../access/account.ts';
import type { AccountDraft } from '../access/account.ts';
import { parseCivilDate } from '../civil-date.ts';
import type { CivilDate, Instant } from '../civil-date.ts';
import type { Decision } from '../organization/dated-unit.ts';
import type { FoundedOnGround, TakeOver } from '../organization/take-over.ts';
import { within } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { settle } from '../result.ts';
import type { Result } from '../result.ts';
import { findBySlug } from './province.ts';
import type { RegisteredProvince } from './province.ts';
import { isHostLabel } from './tenant.ts';
import type { Tenant } from './tenant.ts';

/** A merger of provinces that work here as it is asked for. */
export interface MergerDraft {
  /** The slug of the new province in the registry. */
  readonly province: string;
  /** The label before the domain; a predecessor that has it moves to the label of its slug. */
  readonly host: string;
  readonly headName: string;
  /** What it rests on; the day as it was given. */
  readonly decision: Omit<Decision, 'issuedOn'> & { readonly issuedOn: string };
  readonly communes: readonly Omit<FoundedOnGround, 'id'>[];
  readonly administrator: AccountDraft;
  /** Officials of the new province who are let into the archives of the old ones. */
  readonly officials: readonly AccountDraft[];
}

/** What a merger that has begun goes by, however often it is sent; kept until it is over and after. */
export interface MergerRecord {
  readonly provinceId: string;
  readonly host: string;
  readonly plan: TakeOver;
  /** `null` until everything of it is done. */
  readonly finishedAt: Instant | null;
}

export interface MergerFacts {
  readonly registry: readonly RegisteredProvince[];
  readonly tenants: readonly Tenant[];
  /** The databases of the pool that may be given to the new province, in order. */
  readonly free: readonly string[];
  readonly begun: MergerRecord | undefined;
}

/** A province that becomes an archive: as it is bound, and as it is bound from then on. */
export interface MergedTenant {
  readonly province: RegisteredProvince;
  readonly before: Tenant;
  readonly after: Tenant;
}

/** Of a merger what its record and the tenants tell, without whoever is let in at its end. */
export interface BegunMerger {
  readonly province: RegisteredProvince;
  readonly tenant: Tenant;
  readonly merged: readonly MergedTenant[];
  readonly record: MergerRecord;
}

export interface Merger extends BegunMerger {
  /** Predecessors that have no database here: nothing of them can be taken over. */
  readonly absent: readonly RegisteredProvince[];
  readonly administrator: AccountDraft;
  readonly officials: readonly AccountDraft[];
  /** `resumed` where an earlier run did not come to its end, or its answer was lost. */
  readonly run: 'first' | 'resumed';
}

/** How many officials are let into the archives at once: a product choice, since each password takes its time. */
const officialsMaximum = 10;

interface MergerActing {
  readonly now: Instant;
  readonly today: CivilDate;
  /** One for the new head and each founded commune. */
  readonly newId: () => string;
}

/**
 * Decides how the provinces that went into a new one are merged here: their databases become archives under addresses of
 * their own, and the new one gets its address and a database. One that has begun goes on as it was begun.
 */
export function decideMerger(facts: MergerFacts, draft: MergerDraft, act: MergerActing): Result<Merger> {
  const { registry, tenants, free, begun } = facts;
  const host = draft.host.trim().toLowerCase();
  const province = findBySlug(registry, draft.province);
  const predecessors = predecessorsOf(registry, province);
  const merged = mergedTenants(predecessors, tenants, host, act.now);
  const known = tenants.find(({ provinceId }) => provinceId === province?.id);
  const { decision, problems: ofDecision } = readDecision(draft);
  const people = readPeople(draft);
  const problems: Problem[] = [];
  if (!province || province.foundedOn > act.today || predecessors.length === 0)
    problems.push({ code: 'province-unknown', given: draft.province, at: '/province' });
  else if (merged.length === 0)
    problems.push({ code: 'predecessors-absent', province: province.names.at(-1)!.value.name, at: '/province' });
  else if (begun?.finishedAt || (known && !begun))
    problems.push({ code: 'province-onboarded', host: known!.host, at: '/province' });
  problems.push(...ofDecision, ...people.problems, ...headProblems(draft));
  if (begun) problems.push(...otherwiseBegun(begun, host, decision));
  else problems.push(...hostProblems(host, draft.host, tenants, merged));
  if (!known && free.length === 0) problems.push({ code: 'pool-empty' });
  return settle(problems, () => ({
    province: province!,
    tenant: known ?? { host, provinceId: province!.id, binding: free[0]!, state: 'preparing', since: act.now },
    merged,
    absent: predecessors.filter(({ id }) => merged.every((one) => one.province.id !== id)),
    record: begun ?? recordOf(province!, host, draft, decision!, act),
    administrator: people.administrator,
    officials: people.officials,
    run: begun ? 'resumed' : 'first',
  }));
}

/** A merger that has begun, as anybody may carry it on; undefined where its province is bound to nothing. */
export function begunMerger(
  record: MergerRecord,
  { registry, tenants }: Pick<MergerFacts, 'registry' | 'tenants'>,
  now: Instant,
): BegunMerger | undefined {
  const province = registry.find(({ id }) => id === record.provinceId);
  const tenant = tenants.find(({ provinceId }) => provinceId === record.provinceId);
  const merged = mergedTenants(predecessorsOf(registry, province), tenants, record.host, now);
  return province && tenant && { province, tenant, merged, record };
}

function predecessorsOf(registry: MergerFacts['registry'], province: RegisteredProvince | undefined) {
  return registry.filter(({ id }) => province?.predecessorIds.includes(id));
}

/** Those of the predecessors that are bound here. */
function mergedTenants(
  predecessors: readonly RegisteredProvince[],
  tenants: readonly Tenant[],
  host: string,
  now: Instant,
): readonly MergedTenant[] {
  return predecessors.flatMap((province) => {
    const before = tenants.find(({ provinceId, state }) => provinceId === province.id && state !== 'preparing');
    return before ? [{ province, before, after: archivedAt(before, host, province, now) }] : [];
  });
}

/** An archive keeps its address, unless the new province takes that one. */
function archivedAt(before: Tenant, host: string, { slug }: RegisteredProvince, now: Instant): Tenant {
  if (before.state === 'archived' && before.host !== host) return before;
  return { ...before, host: before.host === host ? slug : before.host, state: 'archived', since: now };
}

function recordOf(
  { id, foundedOn }: RegisteredProvince,
  host: string,
  { headName, communes }: MergerDraft,
  decision: Decision,
  { newId }: MergerActing,
): MergerRecord {
  const head = { id: newId(), name: headName.trim() };
  const founded = communes.map((one) => ({ ...one, id: newId() }));
  return {
    provinceId: id,
    host,
    plan: { on: foundedOn, decision, head, communes: founded },
    finishedAt: null,
  };
}

interface ReadDecision {
  readonly decision: Decision | undefined;
  readonly problems: readonly Problem[];
}

function readDecision({ decision }: MergerDraft): ReadDecision {
  const issuedOn = parseCivilDate(decision.issuedOn);
  const [number, issuer] = [decision.number.trim(), decision.issuer.trim()];
  const problems: Problem[] = [];
  if (number === '') problems.push({ code: 'text-missing', field: 'document', at: '/decision/number' });
  if (issuer === '') problems.push({ code: 'text-missing', field: 'issuer', at: '/decision/issuer' });
  if (!issuedOn) problems.push({ code: 'day-unreadable', given: decision.issuedOn, at: '/decision/issuedOn' });
  return { decision: issuedOn && { number, issuer, issuedOn }, problems };
}

function readPeople({ administrator, officials }: MergerDraft) {
  const first = decideAccount(administrator, false);
  const names = officials.map(({ userName }) => userName.trim().toLowerCase());
  const others = officials.map((one, index) => decideAccount(one, names.indexOf(names[index]!) < index));
  const problems: Problem[] = first.ok ? [] : first.problems.map((problem) => within('/administrator', problem));
  others.forEach((one, index) => {
    if (!one.ok) problems.push(...one.problems.map((problem) => within(`/officials/${index}`, problem)));
  });
  if (officials.length > officialsMaximum)
    problems.push({
      code: 'out-of-bounds',
      field: 'officials',
      minimum: 0,
      maximum: officialsMaximum,
      at: '/officials',
    });
  return {
    administrator: first.ok ? first.value : administrator,
    officials: others.flatMap((one) => (one.ok ? [one.value] : [])),
    problems,
  };
}

function headProblems({ headName }: MergerDraft): readonly Problem[] {
  return headName.trim() === '' ? [{ code: 'text-missing', field: 'headName', at: '/headName' }] : [];
}

function otherwiseBegun(
  { host, plan }: MergerRecord,
  asked: string,
  decision: Decision | undefined,
): readonly Problem[] {
  const isSame = host === asked && (!decision || plan.decision.number === decision.number);
  return isSame ? [] : [{ code: 'merger-begun', host, at: '/host' }];
}

function hostProblems(
  host: string,
  given: string,
  tenants: readonly Tenant[],
  merged: readonly MergedTenant[],
): readonly Problem[] {
  if (!isHostLabel(host)) return [{ code: 'host-unusable', given, at: '/host' }];
  const moved = new Map(merged.map(({ before, after }) => [before.host, after.host]));
  const others = tenants.map((one) => moved.get(one.host) ?? one.host);
  const twice = [host, ...others].find((one, index, all) => all.indexOf(one) < index);
  return twice === undefined ? [] : [{ code: 'host-taken', given: twice, at: '/host' }];
}
