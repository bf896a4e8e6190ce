import type { FoundedUnit, Plan, PlanStep } from './step.ts';

/** A unit that a step names, and where in the step. A subject is changed, moved, ended or divided by it. */
export interface NamedAt {
  readonly unitId: string;
  /** JSON Pointer within the step. */
  readonly path: string;
  readonly isSubject: boolean;
}

/** What a step does something to: units that exist, and those it founds. */
export interface StepSubjects {
  readonly named: readonly NamedAt[];
  readonly founded: readonly string[];
}

export function subjectsIn(step: PlanStep): StepSubjects {
  switch (step.kind) {
    case 'found':
      return { named: [], founded: [step.unit.id] };
    case 'rename':
    case 'changeHostType':
    case 'changeCode':
    case 'reparent':
    case 'dissolve':
    case 'disband':
      return { named: [subject(step.unitId, '/unitId')], founded: [] };
    case 'changeKind':
      return { named: divided(step), founded: step.branches.map(({ id }) => id) };
    case 'split':
      return { named: divided(step), founded: step.parts.map(({ id }) => id) };
    case 'merge': {
      const named = step.unitIds.map((unitId, index) => subject(unitId, `/unitIds/${index}`));
      return { named, founded: step.into.kind === 'new' ? [step.into.unit.id] : [] };
    }
  }
}

/** Where a step puts something: parents of what it founds or moves, and units that receive. */
export function placesIn(step: PlanStep): readonly NamedAt[] {
  switch (step.kind) {
    case 'found':
      return parentsOf([step.unit], () => '/unit');
    case 'rename':
    case 'changeHostType':
    case 'changeCode':
      return [];
    case 'reparent':
      return [place(step.parentId, '/parentId')];
    case 'dissolve':
    case 'disband':
      return step.handOverTo === null ? [] : [place(step.handOverTo, '/handOverTo')];
    case 'changeKind':
      return parentsOf(step.branches, (index) => `/branches/${index}`);
    case 'split':
      return parentsOf(step.parts, (index) => `/parts/${index}`);
    case 'merge':
      return step.into.kind === 'new'
        ? parentsOf([step.into.unit], () => '/into/unit')
        : [place(step.into.unitId, '/into/unitId')];
  }
}

/** What has to be read to decide on a plan: units by id, those whose subtrees it moves, and the codes it gives. */
export interface PlanReach {
  readonly unitIds: readonly string[];
  readonly changingIds: readonly string[];
  readonly codes: readonly string[];
}

export function planReach({ steps, grantDecisions }: Plan): PlanReach {
  const changing = steps.flatMap((step) => subjectsIn(step).named.map(({ unitId }) => unitId));
  const places = steps.flatMap((step) => placesIn(step).map(({ unitId }) => unitId));
  const founded = steps.flatMap(foundedUnits);
  return {
    unitIds: unique([
      ...changing,
      ...places,
      ...founded.map(({ id }) => id),
      ...grantDecisions.map((one) => one.toUnitId),
    ]),
    changingIds: unique(changing),
    codes: unique(steps.flatMap(codesGiven)),
  };
}

function codesGiven(step: PlanStep): readonly string[] {
  const codes = step.kind === 'changeCode' ? [step.code] : foundedUnits(step).map(({ code }) => code);
  return codes.flatMap((code) => code ?? []);
}

function foundedUnits(step: PlanStep): readonly FoundedUnit[] {
  if (step.kind === 'found') return [step.unit];
  if (step.kind === 'changeKind') return step.branches;
  if (step.kind === 'split') return step.parts;
  return step.kind === 'merge' && step.into.kind === 'new' ? [step.into.unit] : [];
}

function divided({ unitId, allocation }: Extract<PlanStep, { readonly allocation: unknown }>): readonly NamedAt[] {
  const allocated = allocation.map((one, index) => subject(one.unitId, `/allocation/${index}/unitId`));
  return [subject(unitId, '/unitId'), ...allocated];
}

function subject(unitId: string, path: string): NamedAt {
  return { unitId, path, isSubject: true };
}

function place(unitId: string, path: string): NamedAt {
  return { unitId, path, isSubject: false };
}

function parentsOf(units: readonly FoundedUnit[], path: (index: number) => string): readonly NamedAt[] {
  return units.flatMap(({ parentId }, index) =>
    parentId === null ? [] : [place(parentId, `${path(index)}/parentId`)],
  );
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
