import { listLentOf } from '@co-so/db';
import type { ProvinceDb } from '@co-so/db';
import {
  byStep,
  differencesOf,
  lentBeyond,
  planScopeProblems,
  planUnder,
  planDayProblems,
  previewPlan,
  withinScope,
} from '@co-so/domain';
import type { CivilDate, PlanDifference, PlanFinding, PlanPreview, PlanProblem, RightsChange } from '@co-so/domain';
import type { PreviewRow, RegisterMove, Role, StructureRules, TreeUnit } from '@co-so/domain';
import { shownFinding } from '../shown-finding.ts';
import type { ShownFinding } from '../shown-finding.ts';
import { loadPlanFacts, namesIn } from './seen-plan.ts';
import type { SeenPlan } from './seen-plan.ts';

/** What a plan does to the role of somebody at a unit; whose role it is, is not told. */
export interface ShownGrantChange {
  readonly role: Role;
  readonly on: CivilDate;
  readonly step: string;
  readonly unitId: string;
  readonly outcome: 'follows' | 'decided' | 'open' | 'ends';
  readonly toUnitId: string | null;
  readonly grantId: string;
  /** How many are lent the role beyond that day, and follow it. */
  readonly lent: number;
}

/** Whose reach changes, by role and never by person; with how many are lent the role that day. */
type ShownRightsChange = Omit<RightsChange, 'accountId'> & { readonly lent: number };

/** A unit on one side of the preview. */
export type ShownSide = Pick<TreeUnit, 'id' | 'name' | 'kind' | 'parentId' | 'code' | 'hostType'>;

export interface ShownRow extends Omit<PreviewRow, 'before' | 'after'> {
  readonly before: ShownSide | null;
  readonly after: ShownSide | null;
}

/** What a rule says of a unit as the plan leaves it, at its step, with its clause and the document that answers it. */
export interface ShownPlanFinding
  extends Omit<ShownFinding, 'at'>, Pick<PlanFinding, 'at' | 'unitId' | 'on' | 'consent'> {
  readonly clause: ShownFinding['at'];
  /** Whether the law says so; where its text was not found, nothing is sure. */
  readonly isSure: boolean;
}

/** The dry run as it goes out. Without a preview there are problems; with one, what has still to be chosen. */
export interface ShownPreview {
  readonly preview:
    | (Omit<PlanPreview, 'grants' | 'rights' | 'findings' | 'rows' | 'registerMoves' | 'open'> & {
        readonly registerMoves: readonly Omit<RegisterMove, 'until'>[];
        readonly rows: readonly ShownRow[];
        readonly grants: readonly ShownGrantChange[];
        readonly rights: readonly ShownRightsChange[];
      })
    | null;
  readonly problems: readonly PlanProblem[];
  readonly findings: readonly ShownPlanFinding[];
  /** What has changed since the plan was drawn: it cannot be applied before it is saved anew. */
  readonly differences: readonly PlanDifference[];
  readonly names: Readonly<Record<string, string>>;
}

/** The decision that a draft stands under while there is none; it is shown nowhere and stored nowhere. */
function yetToCome(today: CivilDate) {
  return { number: '(chưa có số)', issuedOn: today, issuer: '(chưa ghi)' };
}

/** Runs a plan dry: nothing is changed. */
export async function runDry(db: ProvinceDb, { stored }: SeenPlan, today: CivilDate): Promise<ShownPreview> {
  const { draft } = stored;
  const { part, facts } = await loadPlanFacts(db, draft, today);
  const { structure } = part;
  const plan = planUnder(draft.plan, stored.decision ?? yetToCome(today));
  const beyond = planScopeProblems(structure, plan, draft.unitId);
  const undecided = planDayProblems(draft.plan, today);
  const names = namesIn(part, draft, today);
  const differences = draft.state === 'draft' ? differencesOf(draft, structure, facts.belongings) : [];
  const shown = (finding: PlanFinding) => shownPlanFinding(finding, facts.rules);
  const run = previewPlan(structure, plan, facts, part.grants);
  if (!run.ok || beyond.length > 0) {
    const said = [...undecided, ...(run.ok ? [] : run.problems)];
    const problems = [...beyond, ...withinScope(said, beyond)].toSorted(byStep);
    const findings = withinScope(run.ok ? run.value.findings : run.findings, beyond).map(shown);
    return { preview: null, problems, findings, differences, names };
  }
  const { grants, rights, findings, registerMoves, open, ...preview } = run.value;
  const lent = await listLentOf(db, part.grants);
  const roles = new Map(part.grants.map(({ id, role }) => [id, role]));
  return {
    preview: {
      ...preview,
      rows: preview.rows.map((row) => ({ ...row, before: sideOf(row.before), after: sideOf(row.after) })),
      grants: grants.changes.map((change) => ({
        ...change,
        role: roles.get(change.grantId)!,
        lent: lentBeyond(lent, change.grantId, change.on),
      })),
      registerMoves: registerMoves.filter(({ what }) => what !== 'hostedBranches').map(({ until: _, ...move }) => move),
      rights: rights.map(({ accountId: _, ...change }) => ({
        ...change,
        lent: lentBeyond(lent, change.grantId, preview.day),
      })),
    },
    problems: [...undecided, ...open].toSorted(byStep),
    findings: findings.map(shown),
    differences,
    names,
  };
}

function shownPlanFinding(finding: PlanFinding, rules: StructureRules): ShownPlanFinding {
  const { at: clause, ...shown } = shownFinding(finding, rules);
  const { at, unitId, on, consent } = finding;
  const isSure = finding.kind === 'size' || finding.allowed === false;
  return { ...shown, clause, isSure, at, unitId, on, consent };
}

function sideOf(unit: TreeUnit | null): ShownSide | null {
  return (
    unit && {
      id: unit.id,
      name: unit.name,
      kind: unit.kind,
      parentId: unit.parentId,
      code: unit.code,
      hostType: unit.hostType,
    }
  );
}
