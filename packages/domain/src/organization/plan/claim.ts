import type { UnitEnding } from '../dated-unit.ts';
import type { HostType } from '../host-type.ts';
import { childrenIn } from '../structure.ts';
import type { UnitTree } from '../structure.ts';
import type { SuccessorLink } from '../successor.ts';
import type { UnitKind } from '../unit.ts';
import { partIds } from './step.ts';
import type { Allocation, FoundedUnit, MergeStep, PlacedStep, SplitStep, StepHead } from './step.ts';

/** One thing that a step wants of one unit. Read from the tree as it is before the day, so that their order is no matter. */
export type Claim = { readonly unitId: string; readonly at: string; readonly head: StepHead } & (
  | { readonly aspect: 'founding'; readonly unit: FoundedUnit }
  | { readonly aspect: 'name'; readonly name: string }
  | { readonly aspect: 'kind'; readonly kind: UnitKind }
  | { readonly aspect: 'hostType'; readonly hostType: HostType }
  | { readonly aspect: 'code'; readonly code: string | null }
  /** `implied` is what a merger does to the units below, unless another step says where they go. */
  | { readonly aspect: 'parent'; readonly parentId: string; readonly implied: boolean }
  | { readonly aspect: 'ending'; readonly ending: UnitEnding }
  /** The unit receives what others leave, or is divided and goes on. */
  | { readonly aspect: 'staying' }
);

export function claimsOf({ step, at }: PlacedStep, tree: UnitTree): readonly Claim[] {
  switch (step.kind) {
    case 'found':
      return [founding(step.unit, `${at}/unit`, step)];
    case 'rename':
      return [{ aspect: 'name', unitId: step.unitId, name: step.name.trim(), at: `${at}/unitId`, head: step }];
    case 'changeHostType':
      return [{ aspect: 'hostType', unitId: step.unitId, hostType: step.to, at: `${at}/unitId`, head: step }];
    case 'changeCode':
      return [{ aspect: 'code', unitId: step.unitId, code: codeGiven(step.code), at: `${at}/unitId`, head: step }];
    case 'reparent':
      return [parent(step.unitId, step.parentId, at, step)];
    case 'changeKind':
      return [
        { aspect: 'kind', unitId: step.unitId, kind: step.to, at: `${at}/unitId`, head: step },
        ...step.branches.map((unit, index) => founding(unit, `${at}/branches/${index}`, step)),
        ...allocated(step.allocation, at, step),
      ];
    case 'merge':
      return mergeClaims(step, at, tree);
    case 'split':
      return splitClaims(step, at);
    case 'dissolve':
    case 'disband': {
      const ending = step.kind === 'dissolve' ? 'dissolved' : 'disbanded';
      const end: Claim = { aspect: 'ending', unitId: step.unitId, ending, at: `${at}/unitId`, head: step };
      return step.handOverTo === null ? [end] : [end, staying(step.handOverTo, `${at}/handOverTo`, step)];
    }
  }
}

function mergeClaims(step: MergeStep, at: string, tree: UnitTree): readonly Claim[] {
  const { into } = step;
  const targetId = into.kind === 'new' ? into.unit.id : into.unitId;
  const merged = step.unitIds.map((unitId, index) => ({ unitId, index })).filter(({ unitId }) => unitId !== targetId);
  const followers = merged.flatMap(({ unitId }) => childrenIn(tree, unitId)).filter(({ id }) => id !== targetId);
  return [
    into.kind === 'new' ? founding(into.unit, `${at}/into/unit`, step) : staying(targetId, `${at}/into/unitId`, step),
    ...merged.map(({ unitId, index }): Claim => ({
      aspect: 'ending',
      unitId,
      ending: 'merged',
      at: `${at}/unitIds/${index}`,
      head: step,
    })),
    ...followers.map(({ id }): Claim => ({
      aspect: 'parent',
      unitId: id,
      parentId: targetId,
      implied: true,
      at: `${at}/into`,
      head: step,
    })),
  ];
}

function splitClaims(step: SplitStep, at: string): readonly Claim[] {
  const own: Claim =
    step.original === 'ends'
      ? { aspect: 'ending', unitId: step.unitId, ending: 'split', at: `${at}/unitId`, head: step }
      : staying(step.unitId, `${at}/unitId`, step);
  return [
    own,
    ...step.parts.map((unit, index) => founding(unit, `${at}/parts/${index}`, step)),
    ...allocated(step.allocation, at, step).filter(({ parentId }) => parentId !== step.unitId),
  ];
}

type ParentClaim = Extract<Claim, { readonly aspect: 'parent' }>;

function allocated(allocation: readonly Allocation[], at: string, head: StepHead): readonly ParentClaim[] {
  return allocation.map(({ unitId, to }, index) => ({
    aspect: 'parent',
    unitId,
    parentId: to,
    implied: false,
    at: `${at}/allocation/${index}`,
    head,
  }));
}

function parent(unitId: string, parentId: string, at: string, head: StepHead): ParentClaim {
  return { aspect: 'parent', unitId, parentId, implied: false, at: `${at}/parentId`, head };
}

function founding(unit: FoundedUnit, at: string, head: StepHead): Claim {
  const given = { ...unit, name: unit.name.trim(), code: codeGiven(unit.code) };
  return { aspect: 'founding', unitId: unit.id, unit: given, at, head };
}

/** Blanks alone are no code. */
function codeGiven(code: string | null): string | null {
  return code?.trim() || null;
}

function staying(unitId: string, at: string, head: StepHead): Claim {
  return { aspect: 'staying', unitId, at, head };
}

/** The claims of one day that stand: those implied give way to what another step says of the same unit. */
export function standingClaims(claims: readonly Claim[]): readonly Claim[] {
  const decided = new Set(
    claims.flatMap((claim) =>
      claim.aspect === 'ending' || (claim.aspect === 'parent' && !claim.implied) ? [claim.unitId] : [],
    ),
  );
  return claims.filter((claim) => claim.aspect !== 'parent' || !claim.implied || !decided.has(claim.unitId));
}

/** The links of predecessor and successor that a step leaves. */
export function linksOfStep({ step }: PlacedStep): readonly SuccessorLink[] {
  if (step.kind !== 'merge' && step.kind !== 'split') return [];
  const { effectiveOn: on, basis: by } = step;
  if (step.kind === 'merge') {
    const successorId = step.into.kind === 'new' ? step.into.unit.id : step.into.unitId;
    return step.unitIds.map((predecessorId) => ({ predecessorId, successorId, on, carries: 'whole', by }));
  }
  return partIds(step).map((successorId) => ({
    predecessorId: step.unitId,
    successorId,
    on,
    carries: 'part',
    by,
  }));
}
