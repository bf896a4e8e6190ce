import { queryOptions } from '@tanstack/react-query';
import type { HostPlacesOfDay, PlanGroundUnits, PlanList, ShownPlan, ShownPreview } from '@co-so/api';
import type { BodyDecision, CivilDate, PlanContent } from '@co-so/domain';
import { provinceApi, read } from '../../api.ts';
import { fromWire } from '../../ui/from-wire.ts';

const { plans } = provinceApi;
const onePlan = plans[':id'];

/** The newest plans; with one named, those before it. */
export function planListQuery(before?: string) {
  return queryOptions({
    queryKey: ['plans', before ?? ''],
    queryFn: () => fromWire<PlanList>(read(plans.$get({ query: before === undefined ? {} : { before } }))),
  });
}

export function planQuery(id: string) {
  return queryOptions({
    queryKey: ['plan', id],
    queryFn: () => fromWire<ShownPlan>(read(onePlan.$get({ param: { id }, query: {} }))),
  });
}

/** A plan as it was at one of its revisions. */
export function planRevisionQuery(id: string, revision: number) {
  return queryOptions({
    queryKey: ['plan-revision', id, revision],
    queryFn: () => fromWire<ShownPlan>(read(onePlan.$get({ param: { id }, query: { revision: `${revision}` } }))),
    staleTime: Infinity,
  });
}

/** The dry run of a plan as it was last saved. */
export function previewQuery(id: string, revision: number) {
  return queryOptions({
    queryKey: ['plan-preview', id, revision],
    queryFn: () => fromWire<ShownPreview>(read(onePlan.preview.$get({ param: { id } }))),
  });
}

/** The units below one, through their whole lives. */
export function planGroundQuery(unitId: string) {
  return queryOptions({
    queryKey: ['plan-ground', unitId],
    queryFn: () => fromWire<PlanGroundUnits>(read(provinceApi['plan-ground'].$get({ query: { unit: unitId } }))),
  });
}

/** Every unit that stands directly under one on a day. */
export function unitsUnderQuery(under: string, on: CivilDate) {
  return queryOptions({
    queryKey: ['units-under', under, on],
    queryFn: () => levelsUnder(under, on),
  });
}

type Level = Awaited<ReturnType<typeof levelUnder>>;

async function levelsUnder(under: string, on: CivilDate): Promise<Level['nodes']> {
  const nodes: Level['nodes'][number][] = [];
  for (let after: string | null | undefined; after !== null;) {
    const level: Level = await levelUnder(under, on, after);
    nodes.push(...level.nodes);
    after = level.next;
  }
  return nodes;
}

function levelUnder(under: string, on: CivilDate, after: string | undefined) {
  return read(provinceApi.units.tree.$get({ query: { under, on, ...(after !== undefined && { after }) } }));
}

/** Every place that lies under a unit itself on a day. */
export function placesUnderQuery(under: string, on: CivilDate) {
  return queryOptions({ queryKey: ['host-places', 'under', under, on], queryFn: () => placesUnder(under, on) });
}

type Places = Pick<HostPlacesOfDay, 'places' | 'next'>;

async function placesUnder(under: string, on: CivilDate): Promise<Places['places']> {
  const found: Places['places'][number][] = [];
  for (let after: string | null | undefined; after !== null;) {
    const page: Places = await placePage(under, on, after);
    found.push(...page.places.filter((place) => place.under.id === under));
    after = page.next;
  }
  return found;
}

function placePage(under: string, on: CivilDate, after: string | undefined): Promise<HostPlacesOfDay> {
  const query = { under, on, ...(after !== undefined && { after }) };
  return fromWire(read(provinceApi['host-places'].$get({ query })));
}

export function beginPlan(json: PlanContent & { readonly unitId: string }, key: string): Promise<ShownPlan> {
  return fromWire(read(plans.$post({ json: sent(json), header: { 'idempotency-key': key } })));
}

/** What somebody saw of a plan. */
export interface SeenRevision {
  readonly id: string;
  readonly basedOn: number;
}

export function savePlan({ id, ...json }: SeenRevision & PlanContent, key: string): Promise<ShownPlan> {
  return fromWire(read(onePlan.$put({ param: { id }, json: sent(json), header: { 'idempotency-key': key } })));
}

export function discardPlan({ id, ...json }: SeenRevision, key: string): Promise<ShownPlan> {
  return fromWire(read(onePlan.discarding.$post({ param: { id }, json, header: { 'idempotency-key': key } })));
}

export function applyPlan(
  { id, ...json }: SeenRevision & { readonly decision: BodyDecision },
  key: string,
): Promise<ShownPlan> {
  return fromWire(read(onePlan.application.$post({ param: { id }, json, header: { 'idempotency-key': key } })));
}

export function revertPlan({ id, reason }: { readonly id: string; readonly reason: string }, key: string) {
  return fromWire<ShownPlan>(
    read(onePlan.reversal.$post({ param: { id }, json: { reason }, header: { 'idempotency-key': key } })),
  );
}

/** Safe: what is read-only here is written by nobody on its way, where the client asks for lists that could be. */
function sent<Value>(json: Value): Mutable<Value> {
  return json as Mutable<Value>;
}

type Mutable<Value> = Value extends string | number | null
  ? Value
  : { -readonly [Key in keyof Value]: Mutable<Value[Key]> };
