import { describe, expect, it } from 'vitest';
import { civilDate } from '../civil-date.ts';
import type { CivilDate } from '../civil-date.ts';
import { aLiveGrant } from '../testing/builders.ts';
import type { LiveGrant } from './actor.ts';
import { can, canSomewhere, grantFor, grantsAnywhere, scopeOf, wholeOffice } from './can.ts';
import type { UnitPath } from './can.ts';
import { liveGrants } from './grant.ts';
import type { HeldLinks } from './grant.ts';
import { actions, isView } from './action.ts';
import type { Action } from './action.ts';
import { roleDefinitions, roles } from './role.ts';
import type { Role } from './role.ts';

/** A commune with a branch below it, the province above, and another commune beside. */
const paths: Readonly<Record<'own' | 'below' | 'above' | 'beside', UnitPath>> = {
  own: ['commune', 'province'],
  below: ['branch', 'commune', 'province'],
  above: ['province'],
  beside: ['other-commune', 'province'],
};

/** The columns of the table, in the order of `roles`. */
const heads: Readonly<Record<Role, string>> = {
  tenantAdministrator: 'TA',
  provincialOfficial: 'PO',
  departmentHead: 'DH',
  decisionRecorder: 'DR',
  committeeOfficial: 'CO',
  committeeHead: 'CH',
  inspectionOfficial: 'IO',
  branchSecretary: 'BS',
  reader: 'RE',
  nationalOfficial: 'NO',
  nationalReader: 'NR',
  nationalAdministrator: 'NA',
};

/**
 * Each cell: may they at their own unit (o), below it (b), above (a), beside (s), when the grant has expired (x), when it
 * is another person's and delegated to them (d, at the own unit)? A dot is a no. Written out, never computed.
 */
const table = `
                    TA     PO     DH     DR     CO     CH     IO     BS     RE     NO     NR     NA
view-figures        obas.d obas.d obas.d ob...d ob...d ob...d ob...d ob...d ob...d ...... ...... ......
view-submissions    ...... obas.d obas.d ...... ...... ...... ...... ...... ...... ...... ...... ......
view-people         obas.d ...... ...... ...... ...... ...... ...... ...... ...... ...... ...... obas.d
view-audit          obas.d ...... obas.d ...... ...... ob...d ...... ...... ...... ...... ...... obas.d
view-privacy        obas.d ...... ...... ...... ...... ...... ...... ...... ...... ...... ...... obas.d
view-rules          obas.d obas.d obas.d ob...d ob...d ob...d ob...d ob...d ob...d ...... ...... ......
view-score-drafts   ...... obas.d obas.d ...... ...... ...... ...... ...... ...... ...... ...... ......
view-discipline     ...... obas.d obas.d ...... ob...d ob...d ob...d ...... ...... ...... ...... ......
view-decisions      ...... obas.d obas.d ob...d ob...d ob...d ...... ...... ...... ...... ...... ......
export-audit        obas.d ...... ...... ...... ...... ...... ...... ...... ...... ...... ...... obas.d
record-figures      ...... obas.d ...... ...... ob...d ...... ...... ob...d ...... ...... ...... ......
assign-targets      ...... obas.d ...... ...... ob...d ob...d ...... ...... ...... ...... ...... ......
found-units         ...... obas.d ...... ...... ...... ...... ...... ...... ...... ...... ...... ......
view-plans          ...... obas.d obas.d ob...d ob...d ob...d ...... ...... ...... ...... ...... ......
plan-structure      ...... obas.d ...... ...... ob...d ...... ...... ...... ...... ...... ...... ......
prepare-submission  ...... obas.d ...... ...... ...... ...... ...... ...... ...... ...... ...... ......
approve-submission  ...... ...... obas.d ...... ...... ...... ...... ...... ...... ...... ...... ......
withdraw-submission ...... obas.d ...... ...... ...... ...... ...... ...... ...... ...... ...... ......
close-period        ...... ...... obas.d ...... ...... ...... ...... ...... ...... ...... ...... ......
record-decision     ...... ...... ...... ob...d ...... ...... ...... ...... ...... ...... ...... ......
record-discipline   ...... ...... ...... ...... ...... ...... ob...d ...... ...... ...... ...... ......
draft-score-table   ...... obas.d ...... ...... ...... ...... ...... ...... ...... ...... ...... ......
issue-score-table   ...... ...... obas.d ...... ...... ...... ...... ...... ...... ...... ...... ......
set-rule-settings   ...... ...... obas.d ...... ...... ...... ...... ...... ...... ...... ...... ......
compare             ...... ...... ...... ...... ...... ...... ...... ...... ...... obas.d obas.d obas.d
receive-delivery    ...... ...... ...... ...... ...... ...... ...... ...... ...... obas.d ...... ......
manage-provinces    ...... ...... ...... ...... ...... ...... ...... ...... ...... ...... ...... obas.d
manage-accounts     obas.d ...... ...... ...... ...... ...... ...... ...... ...... ...... ...... obas.d
secure-accounts     obas.d ...... ...... ...... ...... ...... ...... ...... ...... ...... ...... obas.d
manage-grants       obas.d ...... ...... ...... ...... ...... ...... ...... ...... ...... ...... obas.d
set-policy          obas.d ...... ...... ...... ...... ...... ...... ...... ...... ...... ...... obas.d
keep-privacy        obas.d ...... ...... ...... ...... ...... ...... ...... ...... ...... ...... obas.d
`;

const today = civilDate('2026-03-10');

function unitOf(role: Role): string | null {
  return roleDefinitions[role].scope === 'unit' ? 'commune' : null;
}

/** What a request of today is decided with, by a grant or delegation that holds until a day. */
function heldUntil(validUntil: CivilDate, role: Role, link: 'own' | 'lent') {
  const unitId = unitOf(role);
  const held = { id: 'held', role, unitId, viewUnitId: unitId, validFrom: civilDate('2026-01-01'), validUntil };
  const links: HeldLinks =
    link === 'own' ? { own: [held], lent: [] } : { own: [], lent: [{ ...held, grantId: 'grant', isSuspended: false }] };
  return holding(...liveGrants(links, today));
}

function heldBy(role: Role, delegationId: string | null): LiveGrant {
  const unitId = unitOf(role);
  return aLiveGrant({ id: `grant of ${role}`, role, unitId, viewUnitId: unitId, delegationId });
}

function holding(...grants: readonly LiveGrant[]) {
  return { grants, isLookingOnly: false };
}

const [headLine = '', ...lines] = table.trim().split('\n');
const rows = lines.map((line) => line.split(/ +/));

const cells = rows.flatMap(([name = '', ...written]) =>
  roles.map((role, index) => ({ role, action: actions.find((one) => one === name)!, written: written[index]! })),
);

describe('role × action × (own unit, below, above, beside, expired, delegated)', () => {
  it('is written for every action and every role', () => {
    expect(headLine.trim().split(/ +/)).toEqual(roles.map((role) => heads[role]));
    expect(rows.map(([name]) => name)).toEqual([...actions]);
    expect(rows.every((row) => row.length === roles.length + 1)).toBe(true);
  });

  it.each(cells)('$role $action: $written', ({ role, action, written }) => {
    const own = holding(heldBy(role, null));
    const lent = holding(heldBy(role, 'delegation'));
    const expired = (['own', 'lent'] as const).map((link) => heldUntil(today, role, link));
    const found = [
      can(own, action, paths.own) ? 'o' : '.',
      can(own, action, paths.below) ? 'b' : '.',
      can(own, action, paths.above) ? 'a' : '.',
      can(own, action, paths.beside) ? 's' : '.',
      expired.some((acting) => can(acting, action, paths.own)) ? 'x' : '.',
      can(lent, action, paths.own) ? 'd' : '.',
    ];
    expect(found.join('')).toBe(written);
  });

  // What has expired allowed the very same on the day before: it is the date that makes the difference.
  it.each(cells)('$role $action a day earlier', ({ role, action, written }) => {
    const tomorrow = civilDate('2026-03-11');
    for (const link of ['own', 'lent'] as const)
      expect(can(heldUntil(tomorrow, role, link), action, paths.own), link).toBe(written.startsWith('o'));
  });
});

describe('a grant', () => {
  it('of a unit says nothing of the office as a whole', () => {
    expect(can(holding(heldBy('committeeOfficial', null)), 'record-figures', wholeOffice)).toBe(false);
    expect(can(holding(heldBy('provincialOfficial', null)), 'record-figures', wholeOffice)).toBe(true);
  });

  it('may let see more than it lets enter', () => {
    const grant = aLiveGrant({ role: 'committeeOfficial', unitId: 'branch', viewUnitId: 'commune' });
    const actor = holding(grant);
    expect(can(actor, 'record-figures', paths.below)).toBe(true);
    expect(can(actor, 'record-figures', paths.own)).toBe(false);
    expect(can(actor, 'view-figures', paths.own)).toBe(true);
    expect(can(actor, 'view-figures', paths.beside)).toBe(false);
    expect(scopeOf(actor, 'record-figures')).toEqual(['branch']);
    expect(scopeOf(actor, 'view-figures')).toEqual(['commune', 'branch']);
  });

  // A plan may move the one away from the other, and a view may be given that leaves it out.
  it('lets see what it lets enter, wherever else it lets see', () => {
    const actor = holding(aLiveGrant({ role: 'committeeOfficial', unitId: 'commune', viewUnitId: 'neighbour' }));
    expect(can(actor, 'record-figures', paths.own)).toBe(true);
    expect(can(actor, 'view-figures', paths.own)).toBe(true);
    expect(can(actor, 'view-figures', paths.above)).toBe(false);
  });

  it('of one’s own is named in the audit before one that was delegated', () => {
    const grants = [
      heldBy('provincialOfficial', 'delegation'),
      heldBy('departmentHead', 'delegation'),
      heldBy('provincialOfficial', null),
    ];
    expect(grantFor(holding(...grants), 'withdraw-submission', wholeOffice)?.delegationId).toBeNull();
    expect(grantFor(holding(...grants), 'approve-submission', wholeOffice)?.delegationId).toBe('delegation');
    expect(grantFor(holding(...grants), 'compare', wholeOffice)).toBeUndefined();
  });

  it('counts with each other one where all is looked at, unless one is for the whole office', () => {
    const lent = heldBy('committeeOfficial', 'delegation');
    const own = heldBy('committeeOfficial', null);
    const whole = heldBy('provincialOfficial', 'delegation');
    expect(grantsAnywhere(holding(lent, own), 'view-discipline')).toEqual([own, lent]);
    expect(grantsAnywhere(holding(own, whole), 'view-discipline')).toEqual([whole]);
    expect(grantsAnywhere(holding(own), 'compare')).toEqual([]);
  });

  it('lets somebody know of a thing wherever it is', () => {
    expect(canSomewhere(holding(heldBy('branchSecretary', null)), 'record-figures')).toBe(true);
    expect(canSomewhere(holding(heldBy('branchSecretary', null)), 'approve-submission')).toBe(false);
    expect(scopeOf(holding(heldBy('provincialOfficial', null)), 'record-figures')).toBe('office');
  });

  it('added to others takes nothing away', () => {
    for (const role of roles)
      for (const added of roles) {
        const before = actions.filter((action) => can(holding(heldBy(role, null)), action, paths.own));
        const grants = [heldBy(role, null), heldBy(added, null)];
        expect(before.every((action) => can(holding(...grants), action, paths.own))).toBe(true);
      }
  });
});

// What is read and no more offers and allows nothing else to whatever role, but what the law asks of an archive too.
describe('whoever may only look', () => {
  const open = (action: Action) => isView(action) || action === 'secure-accounts' || action === 'keep-privacy';

  it.each(roles)('does nothing else as %s, and sees what they saw', (role) => {
    const acting = holding(heldBy(role, null));
    const looking = { ...acting, isLookingOnly: true };
    for (const action of actions) {
      expect(can(looking, action, paths.own), action).toBe(open(action) && can(acting, action, paths.own));
      expect(canSomewhere(looking, action), action).toBe(open(action) && canSomewhere(acting, action));
      expect(scopeOf(looking, action), action).toEqual(open(action) ? scopeOf(acting, action) : []);
    }
  });
});
