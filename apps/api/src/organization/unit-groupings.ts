import { attempt, countGroupings, findPlacedUnit, findUnitPlace, loadUnitGroupings, saveUnitGrouping } from '@co-so/db';
import type { GroupingCount, ProvinceDb, UnitGroupings } from '@co-so/db';
import { can, decideGrouping, grantFor, knownDay, refused, wholeOffice } from '@co-so/domain';
import type { Actor, CivilDate, DatedValue, GroupingDraft, GroupingScheme, Result } from '@co-so/domain';
import { signed } from '../act.ts';
import type { Act } from '../act.ts';

interface ShownScheme {
  readonly scheme: GroupingScheme;
  readonly stretches: readonly {
    readonly value: string;
    readonly validFrom: CivilDate | null;
    readonly validUntil: CivilDate | null;
  }[];
  readonly inUse: readonly string[];
}

/** The groups of a unit besides the tree, through time, and what may be done with them. */
export interface ShownGroupings {
  readonly revision: UnitGroupings['revision'];
  readonly schemes: readonly ShownScheme[];
  readonly allowedActions: readonly 'set'[];
}

/** Undefined where there is no such unit, or the actor may not know of it. */
export async function loadGroupings(
  db: ProvinceDb,
  actor: Actor,
  unitId: string,
  today: CivilDate,
): Promise<ShownGroupings | undefined> {
  const unit = await findUnitPlace(db, unitId, today);
  if (!unit || !can(actor, 'view-figures', unit.path)) return undefined;
  const { revision, schemes } = await loadUnitGroupings(db, unitId);
  const mayKeep = can(actor, 'record-figures', unit.path);
  return {
    revision,
    // What others are called is offered to whoever may write, and to nobody else.
    schemes: schemes.map(({ scheme, stretches, inUse }) => ({
      scheme,
      stretches: stretches.map(shownStretch),
      inUse: mayKeep ? inUse : [],
    })),
    allowedActions: mayKeep ? ['set'] : [],
  };
}

function shownStretch({ value, validFrom, validUntil }: DatedValue<string>) {
  return { value, validFrom: knownDay(validFrom), validUntil: knownDay(validUntil) };
}

export interface GroupingsOfDay {
  readonly day: CivilDate;
  readonly counts: readonly GroupingCount[];
}

export async function loadGroupingCounts(
  db: ProvinceDb,
  actor: Actor,
  unitId: string,
  day: CivilDate,
): Promise<GroupingsOfDay | undefined> {
  const unit = await findUnitPlace(db, unitId, day);
  if (!unit || !can(actor, 'view-figures', unit.path)) return undefined;
  return { day, counts: await countGroupings(db, unitId, day) };
}

/** What a writing of a unit's groups answers: they are read again. */
export interface KeptGroupings {
  readonly revision: number;
}

export async function setGrouping(
  db: ProvinceDb,
  act: Act,
  unitId: string,
  draft: GroupingDraft,
): Promise<Result<KeptGroupings>> {
  const { scheme, from, basedOn } = draft;
  const unit = await findPlacedUnit(db, unitId, act.today);
  const { revision, schemes } = await loadUnitGroupings(db, unitId);
  const { stretches, inUse } = schemes.find((one) => one.scheme === scheme)!;
  const decided = decideGrouping(draft, { unit, revision, stretches, inUse }, act.actor);
  if (!decided.ok) return decided;
  const done = {
    action: 'set-unit-grouping',
    subject: `unit/${unitId}`,
    unitId,
    grant: grantFor(act.actor, 'record-figures', unit?.path ?? wholeOffice),
    before: { scheme, grouping: stretches.at(-1)?.value ?? null },
    after: { scheme, grouping: draft.grouping === null ? null : decided.value.at(-1)?.value, from },
  };
  const kept = { revision: basedOn + 1 };
  const writing = signed(act, done, { status: 200, body: kept });
  const saved = await attempt(
    saveUnitGrouping(db, { unitId, scheme, stretches: decided.value }, { at: act.now, basedOn }, writing),
  );
  return saved === 'saved' ? { ok: true, value: kept } : refused({ code: 'changed-meanwhile' });
}
