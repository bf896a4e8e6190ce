import {
  attempt,
  findDelegation,
  loadDelegationFacts,
  loadGrantEnding,
  loadGrantFacts,
  saveDelegation,
  saveDelegationEnd,
  saveGrant,
  saveGrantEnd,
  write,
} from '@co-so/db';
import {
  decideDelegation,
  decideDelegationEnding,
  decideGrant,
  decideGrantEnding,
  foldedUserName,
  grantFor,
  lentEnding,
  refused,
  wholeOffice,
} from '@co-so/domain';
import type { Delegation, DelegationDraft, EndingDraft, Grant, GrantDraft, LiveGrant, Result } from '@co-so/domain';
import { signed } from '../../act.ts';
import type { Act } from '../../act.ts';
import type { OfficeDesk } from '../../request/office-desk.ts';
import { delegationDone, grantDone, keptDelegation, keptGrant } from '../../request/link-done.ts';

type GrantDesk = Pick<OfficeDesk, 'db' | 'kind'>;

/** Gives somebody a role for a unit and a time, on a document. */
export async function giveGrant({ db, kind }: GrantDesk, act: Act, draft: GrantDraft): Promise<Result<Grant>> {
  const facts = await loadGrantFacts(db, draft, act.today);
  const decided = decideGrant(act.newId(), draft, { ...facts, office: kind }, act);
  if (!decided.ok) return decided;
  const grant = decided.value;
  const entry = grantDone('give-grant', grant, usedGrant(act), { after: keptGrant(grant) });
  const saved = await attempt(saveGrant(db, grant, facts, signed(act, entry, { status: 201, body: { id: grant.id } })));
  return saved === 'saved' ? decided : refused({ code: 'changed-meanwhile' });
}

/** Ends a grant, and with it what was lent of it. */
export async function endGrant({ db }: GrantDesk, act: Act, id: string, draft: EndingDraft): Promise<Result<Grant>> {
  const facts = await loadGrantEnding(db, id, act.today);
  const decided = decideGrantEnding(facts, draft, act);
  if (!decided.ok) return decided;
  const change = { before: keptGrant(facts.grant!), after: keptGrant(decided.value), reason: draft.reason };
  const entry = grantDone('end-grant', decided.value, usedGrant(act), change);
  const details = lentEnding(facts.lent, decided.value).flatMap((lent) => lentEnded(act, lent, draft));
  const signing = signed(act, entry, { status: 200, body: { id } }, details);
  const saved = await attempt(saveGrantEnd(db, decided.value, signing));
  return saved === 'saved' ? decided : refused({ code: 'changed-meanwhile' });
}

function lentEnded(act: Act, [before, after]: readonly [Delegation, Delegation], { reason }: EndingDraft) {
  const change = { before: keptDelegation(before), after: keptDelegation(after), reason };
  return delegationDone('end-delegation', after, usedGrant(act), change);
}

export interface DelegationCommand extends DelegationDraft {
  /** The user name of the person who is to act. */
  readonly to: string;
}

/** Lets another person use a grant for a time. */
export async function delegate(
  { db }: GrantDesk,
  act: Act,
  { to, ...draft }: DelegationCommand,
): Promise<Result<Delegation>> {
  const facts = await loadDelegationFacts(db, { grantId: draft.grantId, to: foldedUserName(to) }, act.today);
  const decided = decideDelegation(act.newId(), draft, facts, act);
  if (!decided.ok) {
    if (decided.problems.some(({ code }) => code === 'account-unknown')) await leaveGuess(db, act, facts.grant!);
    return decided;
  }
  const lent = decided.value;
  const [entry, ofLender] = delegationDone('delegate', lent, usedFor(act, lent), { after: keptDelegation(lent) });
  const signing = signed(act, entry, { status: 201, body: { id: lent.id } }, [ofLender]);
  const saved = await attempt(saveDelegation(db, lent, signing, facts));
  return saved === 'saved' ? decided : refused({ code: 'changed-meanwhile' });
}

/** Whoever goes through user names leaves one entry for each that nobody has; never the name, which may be a word. */
async function leaveGuess(db: GrantDesk['db'], act: Act, { id, accountId }: Grant): Promise<void> {
  const used = usedFor(act, { grantId: id, fromAccountId: accountId });
  const subject = `account/${act.actor.id}`;
  await write(db, [], signed(act, { action: 'refuse-delegation', subject, grant: used, after: { grant: id } }));
}

export async function endDelegation(
  { db }: GrantDesk,
  act: Act,
  id: string,
  draft: EndingDraft,
): Promise<Result<Delegation>> {
  const found = await findDelegation(db, id);
  const decided = decideDelegationEnding(found, draft, act);
  if (!decided.ok) return decided;
  const change = { before: keptDelegation(found!), after: keptDelegation(decided.value), reason: draft.reason };
  const [entry, ofLender] = delegationDone('end-delegation', decided.value, usedFor(act, decided.value), change);
  const signing = signed(act, entry, { status: 200, body: { id } }, [ofLender]);
  const saved = await attempt(saveDelegationEnd(db, decided.value, signing));
  return saved === 'saved' ? decided : refused({ code: 'changed-meanwhile' });
}

function usedGrant({ actor }: Act): LiveGrant | undefined {
  return grantFor(actor, 'manage-grants', wholeOffice);
}

/** Whoever lends what is their own does it by that grant; an administrator by theirs. */
function usedFor(
  act: Act,
  { grantId, fromAccountId }: Pick<Delegation, 'grantId' | 'fromAccountId'>,
): LiveGrant | undefined {
  const { actor } = act;
  const own = actor.grants.find(({ id, delegationId }) => id === grantId && delegationId === null);
  return fromAccountId === actor.id ? own : usedGrant(act);
}
