import type { Problem } from '../../problem.ts';
import type { PlanDependant } from '../plan/revert-plan.ts';
import type { HostPlaceProblem, HostPlaceProblemCode } from './host-place-sheet-problem.ts';
import type { PlaceDependant } from './imported-places.ts';
import type { StructureSheetProblem, StructureSheetProblemCode } from './structure-sheet-problem.ts';

/** Something wrong in a list of units, or standing against taking an import back, as a reason for a refusal. */
export type StructureImportProblem =
  | ({ readonly code: 'structure-line'; readonly reason: StructureSheetProblemCode } & Omit<
      StructureSheetProblem,
      'code'
    >)
  | {
      readonly code: 'structure-dependant';
      readonly dependant: PlanDependant;
      /** The names of the units that it speaks of, by their ids. */
      readonly names: Readonly<Record<string, string>>;
    }
  | ({ readonly code: 'place-line'; readonly reason: HostPlaceProblemCode } & Omit<HostPlaceProblem, 'code'>)
  | ({ readonly code: 'place-dependant' } & PlaceDependant)
  | { readonly code: 'import-undone' };

export function liftSheetProblem({ code, ...problem }: StructureSheetProblem): Problem {
  return { code: 'structure-line', reason: code, ...problem, at: `/rows${pointer(problem)}` };
}

export function liftPlaceProblem({ code, ...problem }: HostPlaceProblem): Problem {
  return { code: 'place-line', reason: code, ...problem, at: `/places/rows${pointer(problem)}` };
}

function pointer({ line, column }: { readonly line: number; readonly column: string | null }): string {
  return `/${line - 1}${column === null ? '' : `/${column}`}`;
}

export function liftDependant(dependant: PlanDependant, nameOf: (unitId: string) => string | undefined): Problem {
  const names = unitsOf(dependant).map((id) => [id, nameOf(id) ?? id] as const);
  return { code: 'structure-dependant', dependant, names: Object.fromEntries(names) };
}

function unitsOf(dependant: PlanDependant): readonly string[] {
  switch (dependant.kind) {
    case 'unit-changed':
    case 'target-changed':
    case 'recorded':
    case 'register-changed':
      return [dependant.unitId];
    case 'unit-below':
      return [dependant.unitId, dependant.underId];
    case 'link':
      return [dependant.predecessorId, dependant.successorId];
    case 'fault':
      return [dependant.fault.unitId, dependant.fault.otherId];
  }
}
