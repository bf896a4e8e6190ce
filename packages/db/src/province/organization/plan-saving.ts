import { eq, sql } from 'drizzle-orm';
import { linksInOrder } from '@co-so/domain';
import type {
  Belongings,
  BodyDecision,
  CivilDate,
  Delegation,
  DelegationOutcome,
  DelegationReversal,
  Grant,
  GrantOutcome,
  GrantReversal,
  Instant,
  MemberChange,
  PlanDraft,
  PlanRecord,
  RegisterRecord,
  Registers,
  Signature,
  Structure,
  StructureChange,
  UnitConsent,
} from '@co-so/domain';
import { insertRows, prepared } from '../../batch.ts';
import { endDelegations, endGrants, insertDelegations, insertGrants } from '../../access/grant-saving.ts';
import type { ProvinceDb } from '../../handle.ts';
import { write } from '../../request/write.ts';
import type { Signed } from '../../request/write.ts';
import {
  plan,
  planDelegation,
  planGrant,
  planGroundPart,
  planRevision,
  planStep,
  planUnit,
  unitConsent,
} from './plan-table.ts';
import { areTargetsSeen, belongingReversal, belongingStatements } from './plan-belongings.ts';
import type { BelongingOutcome } from './plan-belongings.ts';
import { areEndingsSeen, areGrantsSeen } from './plan-links.ts';
import type { PlanLinks } from './plan-links.ts';
import { consentStatements } from './consent-queries.ts';
import { areRegistersSeen } from './register-revision.ts';
import { registerStatements } from './register-queries.ts';
import type { RegisterPart } from './register-queries.ts';
import { registerRecordStatements } from './register-record.ts';
import { insertLinks, insertMemberChanges, structureStatements } from './structure-saving.ts';
import { unitMemberChange, unitSuccessor } from './table.ts';
import { unlessKeptSince } from './unit-dependants.ts';

export async function saveNewPlan(db: ProvinceDb, draft: PlanDraft, signed: Signed): Promise<void> {
  const { id, state, unitId } = draft;
  const inserted = prepared(db, db.orm.insert(plan).values({ id, state, unitId }));
  await write(db, [inserted, ...revisionStatements(db, draft)], signed);
}

/** Refused where the plan was saved or closed meanwhile. */
export async function savePlanRevision(db: ProvinceDb, draft: PlanDraft, signed: Signed): Promise<void> {
  await write(db, revisionStatements(db, draft), signed);
}

function revisionStatements(db: ProvinceDb, draft: PlanDraft): readonly D1PreparedStatement[] {
  const { id: planId, revision, plan: content, ground } = draft;
  const key = { planId, revision };
  return [
    ...insertRows(db, planRevision, [
      {
        ...key,
        title: draft.title,
        steps: content.steps.length,
        grantDecisions: JSON.stringify(content.grantDecisions),
        belongings: belongingsText(content),
        recordedBy: draft.recordedBy.id,
        recordedByTitle: draft.recordedBy.title,
        recordedAt: draft.recordedAt,
      },
    ]),
    ...insertRows(
      db,
      planStep,
      content.steps.map((step, position) => ({ ...key, position, content: JSON.stringify(step) })),
    ),
    ...insertRows(db, planGroundPart, [
      ...ground.units.map((unit) => ({
        ...key,
        part: 'unit' as const,
        unitId: unit.id,
        content: JSON.stringify(unit),
      })),
      ...ground.below.map(({ unitId, childIds }) => ({
        ...key,
        part: 'below' as const,
        unitId,
        content: JSON.stringify(childIds),
      })),
    ]),
  ];
}

function belongingsText({ targetDecisions, draftDecisions }: PlanDraft['plan']): string | null {
  const isDecided = targetDecisions !== undefined || draftDecisions !== undefined;
  return isDecided ? JSON.stringify({ targetDecisions, draftDecisions }) : null;
}

interface Done {
  readonly by: Signature;
  readonly at: Instant;
}

export async function savePlanDiscard(
  db: ProvinceDb,
  { id, revision }: PlanDraft,
  { by, at }: Done,
  signed: Signed,
): Promise<void> {
  const closing = { state: 'discarded', appliedRevision: revision, ...applied(by, at) } as const;
  await write(db, [prepared(db, db.orm.update(plan).set(closing).where(eq(plan.id, id)))], signed);
}

function applied(by: Signature, at: Instant) {
  return { appliedBy: by.id, appliedByTitle: by.title, appliedAt: at };
}

/** Everything that an applied plan writes: the structure, its links and record, and what became of grants. */
export interface PlanOutcome {
  readonly draft: PlanDraft;
  readonly decision: BodyDecision;
  readonly firstDay: CivilDate;
  readonly change: StructureChange;
  /** With the plan. */
  readonly structure: Structure;
  readonly record: PlanRecord;
  readonly memberChanges: readonly MemberChange[];
  readonly consents: readonly UnitConsent[];
  readonly registers: RegisterRecord;
  readonly registersSeen: Pick<RegisterPart, 'revisions' | 'lastWriting'>;
  readonly belongings: BelongingOutcome;
  /** The targets that ran at the units of the plan when it was decided on, and the roles there with what was lent of them. */
  readonly seen: Pick<Belongings, 'targets' | 'today'> & PlanLinks;
  readonly grants: GrantOutcome;
  readonly lent: DelegationOutcome;
  /** The number of the state on which it was decided. */
  readonly basedOn: number;
}

/**
 * All of it in one batch; refused where the plan or the structure has moved on, or a target or a place was set, or a role
 * given, lent or ended since (trigger).
 */
export async function saveAppliedPlan(
  db: ProvinceDb,
  outcome: PlanOutcome,
  { by, at }: Done,
  signed: Signed,
): Promise<void> {
  const { draft, decision, firstDay, change, record, consents, grants, lent, basedOn } = outcome;
  const { registers, registersSeen, belongings, seen } = outcome;
  const { id, revision } = draft;
  const unitIds = record.after.map((unit) => unit.id);
  const isSeen = sql`${areTargetsSeen(draft.plan, seen)} AND ${areEndingsSeen(endsOf(grants), seen)}
    AND ${areGrantsSeen(unitIds, seen, seen.today)} AND ${areRegistersSeen(registersSeen.lastWriting)}`;
  const closing = {
    state: 'applied',
    appliedRevision: sql<number>`iif(${isSeen}, ${revision}, NULL)`,
    decision: JSON.stringify(decision),
    firstDay,
    ...applied(by, at),
  } as const;
  const before = new Map(record.before.map((unit) => [unit.id, unit]));
  const units = record.after.map((unit) => ({
    planId: id,
    unitId: unit.id,
    before: before.has(unit.id) ? JSON.stringify(before.get(unit.id)) : null,
    after: JSON.stringify(unit),
  }));
  await write(
    db,
    [
      prepared(db, db.orm.update(plan).set(closing).where(eq(plan.id, id))),
      ...structureStatements(db, change, { subject: `plan/${id}`, at, basedOn }),
      ...insertLinks(db, linksInOrder(record.links, outcome.structure), id),
      ...insertMemberChanges(db, outcome.memberChanges, id),
      ...insertRows(db, planUnit, units),
      ...consentStatements(
        db,
        consents.map((consent) => ({ ...consent, planId: id })),
      ),
      ...registerStatements(db, registers.after, registersSeen.revisions, { at }),
      ...registerRecordStatements(db, id, registers),
      ...belongingStatements(db, id, belongings),
      ...linkStatements(
        db,
        { ended: endsOf(grants), given: grants.carried },
        { ended: endsOf(lent), given: lent.carried },
      ),
      ...insertRows(
        db,
        planGrant,
        grants.ended.map(({ id: grantId, ...one }) => ({ planId: id, grantId, ...one })),
      ),
      ...insertRows(
        db,
        planDelegation,
        lent.ended.map(({ id: delegationId, ...one }) => ({ planId: id, delegationId, ...one })),
      ),
    ],
    signed,
  );
}

interface LinksChanged<One> {
  readonly ended: GrantReversal['ended'];
  readonly given: readonly One[];
}

/** What is lent of a grant stands within its days (trigger): it ends before the grant does and begins after it. */
function linkStatements(
  db: ProvinceDb,
  grants: LinksChanged<Grant>,
  lent: LinksChanged<Delegation>,
): readonly D1PreparedStatement[] {
  return [
    ...endDelegations(db, lent.ended),
    ...endGrants(db, grants.ended),
    ...insertGrants(db, grants.given),
    ...insertDelegations(db, lent.given),
  ];
}

function endsOf({ ended }: GrantOutcome | DelegationOutcome): GrantReversal['ended'] {
  return ended.map(({ id, endedOn: on }) => ({ id, on }));
}

export interface PlanReversal {
  readonly planId: string;
  readonly reason: string;
  readonly change: StructureChange;
  readonly grants: GrantReversal;
  readonly lent: DelegationReversal;
  /** Places and groups as they are without the plan. */
  readonly registers: Registers;
  readonly registersSeen: Pick<RegisterPart, 'revisions' | 'lastWriting'>;
  readonly targets: Parameters<typeof belongingReversal>[2];
  /** The roles that the plan ended or gave, and what was lent of them. */
  readonly seen: PlanLinks;
  readonly basedOn: number;
}

/**
 * Refused where the structure has moved on, a place was set, a role lent or ended, or anything came to rest on it since
 * (triggers).
 */
export async function saveRevertedPlan(
  db: ProvinceDb,
  { planId, reason, change, grants, lent, registers, registersSeen, targets, seen, basedOn }: PlanReversal,
  { by, at }: Done,
  signed: Signed,
): Promise<void> {
  const reverting = {
    state: 'reverted',
    appliedRevision: sql<number>`iif(${areEndingsSeen(grants.ended, seen)} AND ${areRegistersSeen(registersSeen.lastWriting)}, applied_revision, NULL)`,
    revertedBy: by.id,
    revertedByTitle: by.title,
    revertedAt: at,
    revertReason: reason,
  } as const;
  await write(
    db,
    [
      ...unlessKeptSince(db, { by: 'plan', id: planId }),
      ...belongingReversal(db, planId, targets),
      prepared(db, db.orm.update(plan).set(reverting).where(eq(plan.id, planId))),
      prepared(db, db.orm.delete(unitSuccessor).where(eq(unitSuccessor.planId, planId))),
      prepared(db, db.orm.delete(unitMemberChange).where(eq(unitMemberChange.planId, planId))),
      prepared(db, db.orm.delete(unitConsent).where(eq(unitConsent.planId, planId))),
      ...structureStatements(db, change, { subject: `plan/${planId}`, at, basedOn }),
      ...registerStatements(db, registers, registersSeen.revisions, { at }),
      ...linkStatements(
        db,
        { ended: grants.ended, given: grants.restored },
        { ended: lent.ended, given: lent.restored },
      ),
    ],
    signed,
  );
}
