import {
  attempt,
  countsPartStatements,
  findTakeOver,
  forgetParts,
  loadGroupWords,
  loadPlacesPart,
  loadUnitsPart,
  placeStatements,
  saveLastPart,
  savePart,
  sourceState,
  standingPartStatements,
  unitIdsAfter,
  unitsPartStatements,
} from '@co-so/db';
import type { JobState, ProvinceDb, Signed } from '@co-so/db';
import { foundedByTakeOver, groupSpellings, takeOverGroupings, takeOverPlaces, takeOverUnits } from '@co-so/domain';
import type { TakeOver, TakeOverFrame } from '@co-so/domain';
import type { Act } from '../../act.ts';

/** How much a request does. */
export interface PartSizes {
  readonly parts: number;
  readonly units: number;
  readonly places: number;
}

/** So many that a request stays far below a Worker's limits: about thirty queries and a few megabytes for each part. */
export const workerSizes: PartSizes = { parts: 12, units: 1000, places: 500 };

/** A structure that is being taken over, with the entry that its last part writes. */
export interface TakingOver {
  readonly subject: string;
  readonly db: ProvinceDb;
  readonly sources: readonly ProvinceDb[];
  readonly frame: TakeOverFrame;
  readonly plan: TakeOver;
  readonly act: Act;
  readonly sizes: PartSizes;
  readonly signed: (places: number) => Signed;
}

export interface TakeOverProgress {
  readonly done: number;
  readonly total: number;
}

/** Where a part begins: in the units or places of a source, or in those of the new province once they are there. */
interface Cursor {
  readonly phase: 'units' | 'standing' | 'counts' | 'places' | 'last';
  readonly source: number;
  readonly after: string;
}

interface Ground {
  readonly text: string;
  readonly places: number;
  readonly spelled: ReadonlyMap<string, string>;
}

/**
 * Writes the next parts of a structure into a province that is not served yet, from where an earlier request stopped or was
 * cut off. Where a predecessor was written since it began, it begins anew.
 */
export async function takeOverInParts(taking: TakingOver): Promise<TakeOverProgress | 'over'> {
  const { db, subject, frame } = taking;
  const begun = await findTakeOver(db, subject);
  if (begun === 'over') return begun;
  const ground = await groundOf(taking.sources);
  const total = 3 * frame.units + ground.places;
  if (begun && begun.ground !== ground.text) await forgetParts(db, subject);
  let state = begun?.ground === ground.text ? begun : firstState(subject, ground);
  for (let part = 0; part < taking.sizes.parts; part += 1) {
    const next = await writePart(taking, ground, state);
    if (next === 'over') return next;
    state = next;
  }
  return { done: state.done, total };
}

async function groundOf(sources: readonly ProvinceDb[]): Promise<Ground> {
  const states = await Promise.all(sources.map(sourceState));
  const words = await Promise.all(sources.map(loadGroupWords));
  return {
    text: states.map(({ text }) => text).join(' '),
    places: states.reduce((sum, { places }) => sum + places, 0),
    spelled: groupSpellings(words.flat()),
  };
}

function firstState(subject: string, { text }: Ground): JobState {
  return { subject, number: 0, cursor: cursorText({ phase: 'units', source: 0, after: '' }), done: 0, ground: text };
}

/** Somebody else may have written the part: what is stored then tells how to go on. */
async function writePart(taking: TakingOver, ground: Ground, state: JobState): Promise<JobState | 'over'> {
  const { db, subject, act, signed, sources } = taking;
  const cursor = cursorOf(state.cursor);
  const isLast = cursor.phase === 'last';
  if (isLast && (await groundOf(sources)).text !== ground.text) {
    await forgetParts(db, subject);
    return firstState(subject, await groundOf(sources));
  }
  const { statements, next, done } = await partAt(taking, ground, cursor);
  const after = { ...state, number: state.number + 1, cursor: cursorText(next), done: state.done + done };
  const part = { statements, state: after, at: act.now };
  const saved = await attempt(isLast ? saveLastPart(db, part, signed(ground.places)) : savePart(db, part));
  if (saved === 'saved') return isLast ? 'over' : after;
  const stored = await findTakeOver(db, subject);
  if (stored !== 'over' && (stored?.number ?? 0) === state.number)
    throw new Error(`part ${after.number} of ${subject} cannot be written`);
  return stored ?? firstState(subject, ground);
}

interface Part {
  readonly statements: readonly D1PreparedStatement[];
  readonly next: Cursor;
  readonly done: number;
}

function partAt(taking: TakingOver, ground: Ground, cursor: Cursor): Promise<Part> {
  switch (cursor.phase) {
    case 'units':
      return unitsPart(taking, ground, cursor);
    case 'standing':
    case 'counts':
      return derivedPart(taking, cursor);
    case 'places':
      return placesPart(taking, cursor);
    case 'last':
      return Promise.resolve({ statements: [], next: cursor, done: 0 });
  }
}

async function unitsPart(taking: TakingOver, { spelled }: Ground, cursor: Cursor): Promise<Part> {
  const { db, sources, frame, plan, sizes } = taking;
  const { source, after } = cursor;
  const read = await loadUnitsPart(sources[source]!, after, sizes.units);
  const units = takeOverUnits(read.units, frame, plan);
  const groupings = takeOverGroupings(read.groupings, { before: read.units, after: units }, spelled, plan.on);
  const founded = source === 0 && after === '' ? foundedByTakeOver(frame, plan) : { units: [], links: [] };
  const written = { ...read, units: [...units, ...founded.units], links: [...read.links, ...founded.links], groupings };
  return {
    statements: unitsPartStatements(db, written),
    next: nextOf(cursor, read.units, { limit: sizes.units, sources: sources.length, phase: 'standing' }),
    done: written.units.length,
  };
}

/** What follows from the units that are there: first where each stands, then what stands below each. */
async function derivedPart({ db, act, sizes }: TakingOver, cursor: Cursor): Promise<Part> {
  const isStanding = cursor.phase === 'standing';
  const ids = await unitIdsAfter(db, cursor.after, sizes.units);
  const units = ids.map((id) => ({ id }));
  return {
    statements: await (isStanding ? standingPartStatements(db, ids) : countsPartStatements(db, ids, act.today)),
    next: nextOf(cursor, units, { limit: sizes.units, sources: 1, phase: isStanding ? 'counts' : 'places' }),
    done: ids.length,
  };
}

async function placesPart({ db, sources, frame, plan, sizes }: TakingOver, cursor: Cursor): Promise<Part> {
  const places = await loadPlacesPart(sources[cursor.source]!, cursor.after, sizes.places);
  return {
    statements: placeStatements(db, takeOverPlaces(places, frame, plan)),
    next: nextOf(cursor, places, { limit: sizes.places, sources: sources.length, phase: 'last' }),
    done: places.length,
  };
}

/** After a full page the next one, then the next source, then what comes after all of them. */
function nextOf(
  { phase, source }: Cursor,
  page: readonly { readonly id: string }[],
  all: { readonly limit: number; readonly sources: number; readonly phase: Cursor['phase'] },
): Cursor {
  if (page.length === all.limit) return { phase, source, after: page.at(-1)!.id };
  if (source + 1 < all.sources) return { phase, source: source + 1, after: '' };
  return { phase: all.phase, source: 0, after: '' };
}

function cursorText(cursor: Cursor): string {
  return JSON.stringify(cursor);
}

/** Safe: written by `cursorText`. */
function cursorOf(text: string): Cursor {
  return JSON.parse(text) as Cursor;
}
