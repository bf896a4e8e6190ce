import { signatureOf } from './access/actor.ts';
import type { Actor, Signature } from './access/actor.ts';
import { can } from './access/can.ts';
import type { Placed } from './access/can.ts';
import type { Action } from './access/action.ts';
import { knownDay } from './civil-date.ts';
import type { Instant } from './civil-date.ts';
import { unitExistsIn } from './organization/unit-ref.ts';
import type { UnitLife } from './organization/unit-ref.ts';
import type { Period } from './period.ts';
import type { Problem } from './problem.ts';
import { refused, settle } from './result.ts';
import type { Result } from './result.ts';

/** What makes a stored fact one of a row of revisions: nothing is overwritten, each correction adds one. */
export interface Revised {
  /** From 1. */
  readonly revision: number;
  /** The revision that took its place; `null` while it is in force. */
  readonly supersededBy: number | null;
  /** Why it replaced the one before; `null` for the first. */
  readonly reason: string | null;
  readonly recordedBy: Signature;
  readonly recordedAt: Instant;
}

interface Draft {
  readonly unit: string;
  readonly period: Period;
}

type Stored<D extends Draft> = Omit<D, 'unit'> & { readonly unitId: string } & Revised;

export interface By {
  readonly actor: Actor;
  readonly now: Instant;
}

/** What somebody wants set, and the revision that they were looking at; null where none was set. */
export type Based<Draft> = Draft & { readonly basedOn: number | null };

/** Whether somebody would set over what they have not seen. */
export function isUnseen(latest: { readonly revision: number | null } | undefined, basedOn: number | null): boolean {
  return (latest?.revision ?? null) !== basedOn;
}

export interface RevisionFacts<D extends Draft> {
  readonly unit: Placed<UnitLife> | undefined;
  /** The revision in force under the draft's key. */
  readonly latest: Stored<D> | undefined;
}

export interface Change<D extends Draft> {
  readonly draft: D;
  /** The revision the form was opened on; `null` where there was none. */
  readonly basedOn: number | null;
  /** Why an earlier revision is corrected. */
  readonly reason: string | null;
}

export interface RevisionRules<D extends Draft> {
  readonly action: Action;
  readonly unitProblems: (unit: UnitLife, period: Period) => readonly Problem[];
  readonly sameContent: (latest: Stored<D>, draft: D) => boolean;
  readonly movedOn: (revision: number) => Problem;
}

/** Decides a first record or its correction: the next revision, or every reason against it. */
export function decideRevision<D extends Draft>(
  { unit, latest }: RevisionFacts<D>,
  { draft, basedOn, reason }: Change<D>,
  { action, sameContent, movedOn, unitProblems: ofUnit }: RevisionRules<D>,
  by: By,
): Result<Stored<D>> {
  // Nothing more may be told of a unit that the actor may not know of.
  if (!unit || !can(by.actor, 'view-figures', unit.path))
    return refused({ code: 'unit-unknown', unit: draft.unit, at: '/unit' });
  if (!can(by.actor, action, unit.path)) return refused({ code: 'not-allowed', at: '/unit' });
  const problems: Problem[] = [...ofUnit(unit, draft.period)];
  if ((latest?.revision ?? null) !== basedOn) problems.push(movedOn(latest?.revision ?? 0));
  else if (latest && sameContent(latest, draft)) problems.push({ code: 'nothing-changed' });
  if (latest && !reason?.trim()) problems.push({ code: 'reason-missing', at: '/reason' });
  return settle(problems, () => nextRevision(unit.id, latest, draft, reason, by));
}

/** What a change lacks that can be said before anything is loaded: a correction says why. */
export function reasonProblems({ basedOn, reason }: Pick<Change<Draft>, 'basedOn' | 'reason'>): readonly Problem[] {
  return basedOn !== null && !reason?.trim() ? [{ code: 'reason-missing', at: '/reason' }] : [];
}

export function unitProblems(unit: UnitLife, period: Period): readonly Problem[] {
  if (unitExistsIn(unit, period)) return [];
  const [foundedOn, closedOn] = [knownDay(unit.foundedOn), knownDay(unit.closedOn)];
  return [{ code: 'unit-not-existing', unit: unit.name, foundedOn, closedOn, at: '/period' }];
}

export function nextRevision<D extends Draft>(
  unitId: string,
  latest: Revised | undefined,
  draft: D,
  reason: string | null,
  { actor, now }: By,
): Stored<D> {
  const { unit: _, ...content } = draft;
  return {
    ...content,
    unitId,
    revision: (latest?.revision ?? 0) + 1,
    supersededBy: null,
    reason: latest ? reason : null,
    recordedBy: signatureOf(actor),
    recordedAt: now,
  };
}
