import { addDays, grantFor, groupingKey, knownDay, nameOn, signatureOf, stepsByDay, valueOn } from '@co-so/domain';
import type {
  Actor,
  CivilDate,
  DatedUnit,
  DatedValue,
  Decision,
  HostPlace,
  PlanRecord,
  Registers,
  UnitGrouping,
} from '@co-so/domain';
import type { Act, Done } from '../../act.ts';
import type { SeenPlan } from './seen-plan.ts';

export function givenBy({ actor, now }: Act, decision: Decision) {
  return { document: decisionText(decision), grantedBy: signatureOf(actor), grantedAt: now };
}

export function decisionText({ number, issuer, issuedOn }: Decision): string {
  return `${number}, ${issuer}, ${issuedOn}`;
}

export function recorded(
  { actor }: Act,
  action: string,
  { stored, unit }: SeenPlan,
  change: Pick<Done, 'before' | 'after'>,
): Done {
  const { id, unitId } = stored.draft;
  return { action, subject: `plan/${id}`, unitId, grant: grantFor(actor, 'record-decision', unit.path), ...change };
}

/** What the history of each unit tells of the plan: what it was before the first day of the plan, and is on the last. */
export function unitsDone(
  { actor }: Act,
  { stored, unit }: SeenPlan,
  action: string,
  { before, after }: PlanRecord,
): readonly Done[] {
  const was = new Map(before.map((one) => [one.id, one]));
  const grant = grantFor(actor, 'record-decision', unit.path);
  const days = stepsByDay(stored.draft.plan).map(([day]) => day);
  const [first, last] = [addDays(days[0]!, -1), days.at(-1)!];
  const isRestored = action === 'restore-unit';
  return after.map((one) => ({
    action,
    subject: `unit/${one.id}`,
    unitId: one.id,
    grant,
    before: isRestored ? lifeOn(one, last) : lifeOn(was.get(one.id), first),
    after: {
      ...(isRestored ? lifeOn(was.get(one.id), last) : lifeOn(one, last)),
      plan: stored.draft.id,
    },
  }));
}

/** A unit as it stands on a day, or on the nearest of its days: what is called otherwise later is not told before. */
function lifeOn(unit: DatedUnit | undefined, day: CivilDate) {
  if (!unit) return undefined;
  const lastDay = addDays(unit.closedOn, -1);
  const on = day < unit.foundedOn ? unit.foundedOn : day < unit.closedOn ? day : lastDay;
  return {
    unitName: nameOn(unit, on),
    kind: valueOn(unit.kinds, on) ?? '',
    hostType: valueOn(unit.hostTypes, on) ?? null,
    unitCode: valueOn(unit.codes, on) ?? null,
    foundedOn: knownDay(unit.foundedOn),
    closedOn: knownDay(unit.closedOn),
  };
}

/** What the history of each place and unit tells of a plan that took it along, or was taken back. */
export function registersDone(
  actor: Actor,
  { stored, unit }: SeenPlan,
  before: Registers,
  after: Registers,
): readonly Done[] {
  const grant = grantFor(actor, 'record-decision', unit.path);
  const plan = stored.draft.id;
  const was = new Map(before.places.map((place) => [place.id, place]));
  const wasGrouped = new Map(before.groupings.map((one) => [groupingKey(one), one]));
  return [
    ...after.places.map((place) => ({
      action: 'carry-host-place',
      subject: `host-place/${place.id}`,
      unitId: place.underUnitId.at(-1)!.value,
      grant,
      before: lyingOf(was.get(place.id)),
      after: { ...lyingOf(place), plan },
    })),
    ...after.groupings.map((one) => ({
      action: 'set-unit-grouping',
      subject: `unit/${one.unitId}`,
      unitId: one.unitId,
      grant,
      before: groupOf(wasGrouped.get(groupingKey(one))),
      after: { ...groupOf(one), plan },
    })),
  ];
}

function lyingOf(place: HostPlace | undefined) {
  const [under, branch] = [place?.underUnitId.at(-1), place?.branches.at(-1)];
  return (
    place && { placeName: place.name, underUnit: under?.value, validFrom: under?.validFrom, branch: branch?.value }
  );
}

function groupOf(one: UnitGrouping | undefined) {
  const last = one?.stretches.at(-1);
  return one && { scheme: one.scheme, grouping: last?.value ?? null, ...(last && daysOf(last)) };
}

function daysOf({
  validFrom,
  validUntil,
}: DatedValue<string>): Readonly<Record<'validFrom' | 'validUntil', CivilDate>> {
  return { validFrom, validUntil };
}
