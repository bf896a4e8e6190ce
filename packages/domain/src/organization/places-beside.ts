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

/** Whether a unit may be the branch of a place: it is no committee above the grassroots level, nor a part of a branch. */
export function mayHost(unitKind: UnitKind, placeKind: HostPlaceKind): boolean {
  return hostingKinds.has(unitKind) || (unitKind === 'directCommittee' && committeePlaces.has(placeKind));
}

export function branchKindProblems({ name, kind }: UnitLife, placeKind: HostPlaceKind, at: string): readonly Problem[] {
  return mayHost(kind, placeKind) ? [] : [{ code: 'branch-kind-unfit', unit: name, kind, at }];
}

interface HostedSpan {
  /** Of the place. */
  readonly id: string | null;
  readonly branch: HostedBranch;
  readonly span: Validity;
}

/** A place's own branch is that of no other on the same days, whether as its own or as one that it shares. */
export function hostedElsewhere({ id, branch, span }: HostedSpan, beside: PlacesBeside): HostPlace | undefined {
  if (branch.state === 'none') return undefined;
  return beside.find(
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
}

export function hostedElsewhereProblems(hosted: HostedSpan, beside: PlacesBeside, at: string): readonly Problem[] {
  const { state } = hosted.branch;
  if (state === 'none' || !hostedElsewhere(hosted, beside)) return [];
  return [{ code: 'branch-hosted-elsewhere', state, at }];
}

/** The same place a second time: one of its name and kind under the same unit on the same days. */
export function namesakeOf(place: HostPlace, beside: PlacesBeside): HostPlace | undefined {
  const isSame = (other: HostPlace) =>
    other.id !== place.id && other.kind === place.kind && folded(other.name) === folded(place.name);
  const isTogether = (other: HostPlace) =>
    place.underUnitId.some(({ value, ...days }) =>
      other.underUnitId.some((link) => link.value === value && overlap(link, days) !== undefined),
    );
  return beside.find((other) => isSame(other) && isTogether(other));
}

export function namesakeProblems(place: HostPlace, beside: PlacesBeside, at: string): readonly Problem[] {
  return namesakeOf(place, beside) ? [{ code: 'place-repeated', given: place.name, at }] : [];
}
