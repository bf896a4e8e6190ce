import { folded } from '../../folded.ts';
import type { HostPlace } from '../host-place.ts';
import { hostedElsewhere, namesakeOf } from '../places-beside.ts';
import type { HostPlaceLine } from './host-place-lines.ts';
import type { HostPlaceProblem } from './host-place-sheet-problem.ts';

/** A place that a line records. */
export interface LinePlace {
  readonly line: HostPlaceLine;
  readonly place: HostPlace;
}

/** New places that are another one's double, or whose branch is another's, in the sheet or in what is stored. */
export function besideProblems(
  recorded: readonly LinePlace[],
  stored: readonly HostPlace[],
  lineOf: ReadonlyMap<string, HostPlaceLine>,
): readonly HostPlaceProblem[] {
  const byName = new Map<string, HostPlace[]>();
  const byBranch = new Map<string, HostPlace[]>();
  const add = (place: HostPlace) => {
    for (const key of nameKeys(place)) listIn(byName, key).push(place);
    for (const key of branchKeys(place)) listIn(byBranch, key).push(place);
  };
  stored.forEach(add);
  return recorded.flatMap(({ line, place }): readonly HostPlaceProblem[] => {
    const twin = namesakeOf(
      place,
      nameKeys(place).flatMap((key) => byName.get(key) ?? []),
    );
    const [branch] = place.branches;
    const host =
      branch &&
      hostedElsewhere(
        { id: place.id, branch: branch.value, span: branch },
        branchKeys(place).flatMap((key) => byBranch.get(key) ?? []),
      );
    add(place);
    const said = (other: HostPlace) => {
      const otherLine = lineOf.get(other.id)?.line;
      return { other: other.name, ...(otherLine !== undefined && { otherLine }) };
    };
    return [
      ...(twin ? [{ code: 'place-repeated', line: line.line, column: 'name', ...said(twin) } as const] : []),
      ...(host
        ? [
            {
              code: 'branch-hosted-elsewhere',
              line: line.line,
              column: 'branch',
              given: line.branch ?? '',
              ...said(host),
            } as const,
          ]
        : []),
    ];
  });
}

function nameKeys({ kind, name, underUnitId }: HostPlace): readonly string[] {
  return underUnitId.map(({ value }) => `${kind}/${value}/${folded(name)}`);
}

function branchKeys({ branches }: HostPlace): readonly string[] {
  return [...new Set(branches.flatMap(({ value }) => (value.state === 'none' ? [] : [value.unitId])))];
}

function listIn(lists: Map<string, HostPlace[]>, key: string): HostPlace[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
