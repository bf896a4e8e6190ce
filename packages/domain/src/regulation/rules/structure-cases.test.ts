import { expect, it } from 'vitest';
import { civilDate } from '../../civil-date.ts';
import { unitKinds } from '../../organization/unit.ts';
import type { ContainmentRuleSet, RuleSetOf, SizeRuleSet } from '../rule-set.ts';
import { containmentOf } from '../structure/containment.ts';
import { establishmentFindings } from '../structure/establishment.ts';
import { unitKindCodes } from '../structure/unit-kind-code.ts';
import { asRules } from '../central-rules.ts';
import { unnoticed } from './changed-values.fixture.ts';
import { membersCases } from './establishment/members.cases.ts';
import type { MembersCase } from './establishment/members.cases.ts';
import { establishmentRules } from './establishment/index.ts';
import { parentsCases } from './unit-kinds/parents.cases.ts';
import type { ParentsCase } from './unit-kinds/parents.cases.ts';
import { unitKindRules } from './unit-kinds/index.ts';

function containment(id: string): ContainmentRuleSet {
  return asRules(
    unitKindRules.find((set) => set.id === id),
    'containment',
  )!;
}

/** By the code of a kind, the codes of the kinds that are written as its parents. */
function written({ kinds }: ContainmentRuleSet): ParentsCase['parents'] {
  const codes = (parents: RuleSetOf<'containment'>['kinds'][number]['parents']) =>
    unitKinds.filter((kind) => parents.includes(kind)).map((kind) => unitKindCodes[kind]);
  return Object.fromEntries(kinds.map(({ child, parents }) => [unitKindCodes[child], codes(parents).join(' ')]));
}

/** What is said of each pair of kinds on the day, by the child: where it may stand, or that nobody can say. */
function said(set: ContainmentRuleSet, { on }: ParentsCase): Readonly<Record<string, string>> {
  const day = civilDate(on);
  return Object.fromEntries(
    unitKinds.map((child) => {
      const answers = unitKinds.map((parent) => [parent, containmentOf(set, { parent, child }, day).allowed] as const);
      const isOpen = answers.some(([, allowed]) => allowed === 'unconfirmed');
      const allowed = answers.filter(([, is]) => is === true).map(([parent]) => unitKindCodes[parent]);
      return [unitKindCodes[child], isOpen ? 'open' : allowed.join(' ')];
    }),
  );
}

function expected({ open, parents }: ParentsCase): Readonly<Record<string, string>> {
  const isOpen = (code: string) => open === 'all' || (open !== 'none' && open.includes(code));
  return Object.fromEntries(Object.entries(parents).map(([code, above]) => [code, isOpen(code) ? 'open' : above]));
}

it.each(parentsCases)('on $on $set lets each kind stand where the table says, and nowhere else', (row) => {
  expect(said(containment(row.set), row)).toEqual(expected(row));
  expect(written(containment(row.set))).toEqual(row.parents);
});

it.each(unitKindRules.map(({ id }) => id))('%s: whatever is changed, the table notices', (id) => {
  const rows = parentsCases.filter(({ set }) => set === id);
  const text = (table: Readonly<Record<string, string>>) => JSON.stringify(Object.entries(table).toSorted());
  const comesOut = (set: ContainmentRuleSet) =>
    rows.every((row) => text(said(set, row)) === text(expected(row)) && text(written(set)) === text(row.parents));
  expect(unnoticed(containment(id), comesOut)).toEqual([]);
});

const sizes = asRules(establishmentRules[0], 'sizes')!;

function findings(set: SizeRuleSet, [, kind, officialMembers, probationaryMembers]: MembersCase): readonly string[] {
  return establishmentFindings(set, { kind, officialMembers, probationaryMembers }).map(({ code }) => code);
}

it.each(membersCases)('%s: a %s with %i official and %i probationary members', (...row) => {
  expect(findings(sizes, row)).toEqual(row[4]);
});

it('of establishment whatever is changed, the table notices', () => {
  const comesOut = (set: SizeRuleSet) => membersCases.every((row) => findings(set, row).join() === row[4].join());
  expect(unnoticed(sizes, comesOut)).toEqual([]);
});
