import type { CivilDate } from '../../civil-date.ts';
import { inNameOrder } from '../name-order.ts';
import { ancestorsIn, childrenIn, subtreeIn, treeOn } from '../structure.ts';
import type { Structure, TreeUnit, UnitTree } from '../structure.ts';
import { applyPlan, openChoices } from './apply-plan.ts';
import type { AppliedPlan, PlanFacts } from './apply-plan.ts';
import { carryAttached } from './attached.ts';
import type { AttachedMove } from './attached.ts';
import { belongingLines } from './belonging-conservation.ts';
import { conservationOf } from './conservation.ts';
import type { Conservation } from './conservation.ts';
import type { DraftMove } from './follow-drafts.ts';
import type { TargetMove } from './follow-targets.ts';
import { registerLines } from './register-conservation.ts';
import type { RegisterMove } from './registers.ts';
import { grantsAfter } from './plan-grants.ts';
import type { FollowedGrant, GrantsAfter } from './plan-grants.ts';
import type { PlanFinding, PlanProblem } from './plan-problem.ts';
import { rightsChanges } from './rights.ts';
import type { RightsChange } from './rights.ts';
import { stepsByDay } from './step.ts';
import type { Plan } from './step.ts';

/** What a plan does to a unit. `receives`: another is merged into it. */
export const planChangeKinds = [
  'founded',
  'renamed',
  'kindChanged',
  'hostTypeChanged',
  'codeChanged',
  'moved',
  'receives',
  'merged',
  'split',
  'dissolved',
  'disbanded',
] as const;
export type PlanChangeKind = (typeof planChangeKinds)[number];

/** A unit without the plan and with it, on the day of the last step. One that only shows where others stand has no change. */
export interface PreviewRow {
  readonly unitId: string;
  readonly before: TreeUnit | null;
  readonly after: TreeUnit | null;
  readonly changes: readonly PlanChangeKind[];
  readonly successorIds: readonly string[];
}

/** A line of one side of the preview, in the order of the tree; `depth` counts only what is shown. */
export interface PreviewLine {
  readonly unitId: string;
  readonly depth: number;
}

export interface PlanPreview {
  /** The day on which both sides stand: that of the last step. */
  readonly day: CivilDate;
  readonly rows: readonly PreviewRow[];
  readonly before: readonly PreviewLine[];
  readonly after: readonly PreviewLine[];
  readonly findings: readonly PlanFinding[];
  readonly conservation: Conservation;
  readonly moves: readonly AttachedMove[];
  /** What the registers beside the tree lose or nobody has said where it goes. */
  readonly registerMoves: readonly RegisterMove[];
  readonly targets: readonly TargetMove[];
  readonly drafts: readonly DraftMove[];
  /** What has still to be chosen. */
  readonly open: readonly PlanProblem[];
  readonly grants: GrantsAfter;
  readonly rights: readonly RightsChange[];
}

export type PreviewResult =
  | { readonly ok: true; readonly value: PlanPreview }
  | { readonly ok: false; readonly problems: readonly PlanProblem[]; readonly findings: readonly PlanFinding[] };

/**
 * The dry run of a plan, which changes nothing: the touched part of the tree without and with the plan on the day of the
 * last step, what the rules say, whether everything is still there, and whose rights change. Refused as `applyPlan` is.
 */
export function previewPlan(
  structure: Structure,
  plan: Plan,
  facts: PlanFacts,
  held: readonly FollowedGrant[],
): PreviewResult {
  const applied = applyPlan(structure, plan, facts);
  if (!applied.ok) return applied;
  const day = stepsByDay(plan).at(-1)![0];
  const [before, after] = [treeOn(structure, day), treeOn(applied.value.structure, day)];
  const rows = rowsOf(before, after, applied.value);
  const shown = new Set(rows.map(({ unitId }) => unitId));
  const carried = carryAttached(plan, facts.attached, day);
  const grants = grantsAfter(plan, held);
  const {
    record: { links },
    registers,
    targets,
    drafts,
  } = applied.value;
  const { belongings } = facts;
  const lines = [
    ...belongingLines({ before, after, structure: applied.value.structure, belongings, targets, drafts, held, grants }),
    ...registerLines(before, after, facts.registers, registers),
  ];
  return {
    ok: true,
    value: {
      day,
      rows,
      before: linesOf(before, shown),
      after: linesOf(after, shown),
      findings: applied.value.findings,
      conservation: conservationOf(before, after, facts.attached, carried, lines),
      moves: carried.moves,
      registerMoves: registers.moves.filter(({ outcome }) => outcome !== 'follows'),
      targets: targets.moves,
      drafts: drafts.moves,
      open: openChoices(applied.value),
      grants,
      rights: rightsChanges({ before, after, links, held, grants: grants.grants }),
    },
  };
}

function rowsOf(before: UnitTree, after: UnitTree, { structure, record }: AppliedPlan): readonly PreviewRow[] {
  const touched = [...record.after.map(({ id }) => id), ...record.links.map(({ successorId }) => successorId)];
  const ids = new Set(touched);
  for (const id of touched)
    for (const tree of [before, after]) {
      const parentId = tree.units.get(id)?.parentId ?? null;
      if (parentId !== null) ids.add(parentId);
    }
  return [...ids].toSorted().map((unitId) => {
    const own = record.links.filter(({ predecessorId }) => predecessorId === unitId);
    const receives = record.links.some((link) => link.successorId === unitId && link.carries === 'whole');
    const [was, is] = [before.units.get(unitId) ?? null, after.units.get(unitId) ?? null];
    const ending = was && !is ? structure.units.get(unitId)?.closedBy?.ending : undefined;
    const isSplit = own.some(({ carries }) => carries === 'part');
    return {
      unitId,
      before: was,
      after: is,
      changes: [
        ...(was && is ? differencesOf(was, is) : []),
        ...(!was && is ? (['founded'] as const) : []),
        ...(receives ? (['receives'] as const) : []),
        ...(isSplit && ending === undefined ? (['split'] as const) : []),
        ...(ending && ending !== 'withProvince' ? [ending] : []),
      ],
      successorIds: own.map(({ successorId }) => successorId),
    };
  });
}

function differencesOf(was: TreeUnit, is: TreeUnit): readonly PlanChangeKind[] {
  return [
    ...(was.name === is.name ? [] : (['renamed'] as const)),
    ...(was.kind === is.kind ? [] : (['kindChanged'] as const)),
    ...(was.hostType === is.hostType ? [] : (['hostTypeChanged'] as const)),
    ...(was.code === is.code ? [] : (['codeChanged'] as const)),
    ...(was.parentId === is.parentId ? [] : (['moved'] as const)),
  ];
}

/** Namesakes and neighbours stand in the Vietnamese order on both sides. */
function linesOf(tree: UnitTree, shown: ReadonlySet<string>): readonly PreviewLine[] {
  const ordered = inNameOrder(tree, shown);
  return childrenIn(ordered, null)
    .flatMap(({ id }) => subtreeIn(ordered, id))
    .filter(({ id }) => shown.has(id))
    .map(({ id }) => ({ unitId: id, depth: ancestorsIn(tree, id).filter((above) => shown.has(above.id)).length }));
}
