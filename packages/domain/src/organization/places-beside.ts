import { folded } from '../folded.ts';
import type { Problem } from '../problem.ts';
import type { HostedBranch, HostPlace, HostPlaceKind } from './host-place.ts';
import type { UnitLife } from './unit-ref.ts';
import { overlap } from './unit.ts';
import type { UnitKind, Validity } from './unit.ts';

/** What of other places is beside a place: those of its name under its units, and those whose branch is the same. */
export type PlacesBeside = readonly HostPlace[];

const hostingKinds: ReadonlySet<UnitKind> = new Set([
  'grassrootsCommittee',
  'grassrootsBranch',
  'sectionCommittee',
  'subordinateBranch',
]);

/** A committee directly under the province may be that of a large enterprise or of agencies, never that of a thôn or a school. */
const committeePlaces: ReadonlySet<HostPlaceKind> = new Set(['enterprise', 'agency']);

/** A branch that is none: a committee above the grassroots level, or a part of a branch. */
export function branchKindProblems({ name, kind }: UnitLife, placeKind: HostPlaceKind, at: string): readonly Problem[] {
  const isHosting = hostingKinds.has(kind) || (kind === 'directCommittee' && committeePlaces.has(placeKind));
  return isHosting ? [] : [{ code: 'branch-kind-unfit', unit: name, kind, at }];
}

/** A place's own branch is that of no other on the same days, whether as its own or as one that it shares. */
export function hostedElsewhereProblems(
  { id, branch, span }: { readonly id: string | null; readonly branch: HostedBranch; readonly span: Validity },
  beside: PlacesBeside,
  at: string,
): readonly Problem[] {
  if (branch.state === 'none') return [];
  const isTaken = beside.some(
    (place) =>
      place.id !== id &&
      place.branches.some(
        ({ value, ...days }) =>
          value.state !== 'none' &&
          value.unitId === branch.unitId &&
          (branch.state === 'own' || value.state === 'own') &&
          overlap(days, span) !== undefined,
      ),
  );
  return isTaken ? [{ code: 'branch-hosted-elsewhere', state: branch.state, at }] : [];
}

/** The same place twice: one of its name and kind under the same unit on the same days. */
export function namesakeProblems(place: HostPlace, beside: PlacesBeside, at: string): readonly Problem[] {
  const isSame = (other: HostPlace) =>
    other.id !== place.id && other.kind === place.kind && folded(other.name) === folded(place.name);
  const isTogether = (other: HostPlace) =>
    place.underUnitId.some(({ value, ...days }) =>
      other.underUnitId.some((link) => link.value === value && overlap(link, days) !== undefined),
    );
  return beside.some((other) => isSame(other) && isTogether(other))
    ? [{ code: 'place-repeated', given: place.name, at }]
    : [];
}
