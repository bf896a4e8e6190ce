import { hostedBranchStates, hostPlaceKinds } from '@co-so/domain';
import type { CivilDate, HostPlaceKind, Validity } from '@co-so/domain';
import { readBatch } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { astrayOf, astrayRows } from './astray-places.ts';
import type { AstrayPlaces } from './astray-places.ts';
import { placeCountRows, placeCounts } from './place-counts.ts';
import type { CountedPlaces } from './place-counts.ts';
import { classRows, cursorRows } from './place-rows.ts';
import type { ClassPage, PlaceClass, PlaceCursor, RowsQuestion } from './place-rows.ts';
import type { NamedUnit } from './unit-names.ts';

/** Of one unit a first page is seen together with it; a dozen rows or so are read for each place. */
const firstPage = 5;
const laterPage = 50;

/** A place as it is on a day. */
export interface ListedHostPlace extends Validity {
  readonly id: string;
  readonly name: string;
  readonly kind: HostPlaceKind;
  readonly under: NamedUnit;
  /** `unknown` where nobody has said, or the branch that was named does not exist on the day. */
  readonly state: PlaceClass['state'];
  readonly branch: NamedUnit | null;
  readonly hasCommittee: boolean;
  /** Whether whoever asks may change it. */
  readonly isKept: boolean;
}

export interface HostPlaceList {
  readonly places: readonly ListedHostPlace[];
  readonly next: string | null;
  readonly counts: CountedPlaces['counts'];
  /** With the first page of what stands below one unit. */
  readonly astray: AstrayPlaces;
}

export interface HostPlaceQuestion extends RowsQuestion {
  readonly after: string | null;
  /** Of one kind alone, and those whose branch is in one state alone; the counts are of all. */
  readonly kind: HostPlaceKind | null;
  readonly state: ListedHostPlace['state'] | null;
}

const classes = hostPlaceKinds.flatMap((kind) =>
  [...hostedBranchStates, 'unknown' as const].map((state): PlaceClass => ({ kind, state })),
);

/**
 * Two trips: the counts, then the next places of the classes in which they say that there are any; a later page may take three.
 * After a place that has gone elsewhere meanwhile it begins anew: what comes twice is seen, what is left out is not.
 */
export async function listHostPlaces(db: ProvinceDb, question: HostPlaceQuestion): Promise<HostPlaceList> {
  const { heads, day, after } = question;
  const { counted, found } = await readBatch(db, {
    counted: placeCountRows(db, heads, day),
    found: cursorRows(db, question, after ?? ''),
  });
  const { counts, astray } = placeCounts(counted);
  const cursor = found.flatMap(({ state, ...one }) => (state === 'astray' ? [] : [{ ...one, state }]))[0] ?? null;
  const under = typeof heads === 'object' && 'under' in heads ? heads.under : null;
  const size = under !== null && after === null ? firstPage : laterPage;
  const rest = cursor ? await readClasses(db, question, [{ ...cursor, page: { after: cursor, limit: size + 1 } }]) : [];
  const listed = [
    ...rest,
    ...(await readClasses(db, question, classesAfter(question, counts, cursor, size + 1 - rest.length))),
  ];
  const places = listed.slice(0, size).map(listedOf);
  return {
    places,
    next: listed.length > size ? places.at(-1)!.id : null,
    counts,
    astray: under !== null && after === null ? await listAstray(db, under, day, astray) : noneAstray,
  };
}

async function readClasses(db: ProvinceDb, question: HostPlaceQuestion, wanted: readonly WantedClass[]) {
  if (wanted.length === 0) return [];
  const pages = wanted.map(({ page, ...one }) => [nameOf(one), classRows(db, question, one, page)] as const);
  const read = await readBatch(db, Object.fromEntries(pages));
  return pages.flatMap(([name]) => read[name] ?? []);
}

const noneAstray: AstrayPlaces = { places: [], count: 0 };

/** One more trip where there are any, which are few and soon put somewhere. */
async function listAstray(db: ProvinceDb, under: string, day: CivilDate, count: number): Promise<AstrayPlaces> {
  if (count === 0) return noneAstray;
  const { found } = await readBatch(db, { found: astrayRows(db, under, day) });
  return { places: found.map(astrayOf), count };
}

function nameOf({ kind, state }: PlaceClass): string {
  return `${kind}/${state}`;
}

interface WantedClass extends PlaceClass {
  readonly page: ClassPage;
}

/** After the class of the cursor, as many as it takes to fill a page. */
function classesAfter(
  { kind, state }: HostPlaceQuestion,
  counts: CountedPlaces['counts'],
  cursor: PlaceCursor | null,
  size: number,
): readonly WantedClass[] {
  const from = cursor ? classes.findIndex((one) => nameOf(one) === nameOf(cursor)) + 1 : 0;
  const wanted: WantedClass[] = [];
  let open = size;
  for (const one of classes.slice(from)) {
    const isAsked = (kind === null || one.kind === kind) && (state === null || one.state === state);
    const places = isAsked ? counts[one.kind][one.state] : 0;
    if (places === 0 || open <= 0) continue;
    wanted.push({ ...one, page: { after: null, limit: open } });
    open -= places;
  }
  return wanted;
}

function listedOf(row: Awaited<ReturnType<typeof classRows>>[number]): ListedHostPlace {
  const { id, name, kind, state, branchId } = row;
  const branch = branchId !== null && row.branchName !== null ? { id: branchId, name: row.branchName } : null;
  return {
    id,
    name,
    kind,
    under: { id: row.underId, name: row.underName },
    state,
    branch,
    hasCommittee: branch !== null && row.hasCommittee === 1,
    isKept: row.isKept === 1,
    validFrom: row.validFrom as CivilDate,
    validUntil: row.validUntil as CivilDate,
  };
}
