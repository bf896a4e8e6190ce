import { addDays } from '../../civil-date.ts';
import type { CivilDate } from '../../civil-date.ts';
import type { UnitKind } from '../../organization/unit.ts';
import { ruleSetInForce } from '../in-force.ts';
import type { ContainedKind, ContainmentRuleSet } from '../rule-set.ts';

/** Whether a kind may stand under another: `unconfirmed` where the text that says so was not found. */
export interface Containment {
  readonly allowed: boolean | 'unconfirmed';
  readonly rule: ContainedKind;
}

/** What the texts say of a pair of kinds on a day, by the set that the answer rests on. */
export interface ContainmentOnDay extends Containment {
  readonly ruleSet: string;
  /** The text and the place in it; null where it was not found. */
  readonly clauseText: string | null;
  /** Whether a document could let it: not where no text of any day has the one below the other on any level (decision 93). */
  readonly isOpenToConsent: boolean;
}

type SaidOnDay = Omit<ContainmentOnDay, 'isOpenToConsent'>;

interface KindPair {
  readonly parent: UnitKind;
  readonly child: UnitKind;
}

/** Takes the set in force on the day. */
export function containmentOf(set: ContainmentRuleSet, pair: KindPair, on: CivilDate): Containment {
  const rule = ruleOf(set, pair);
  const isOpen = set.unconfirmed !== undefined || (rule.openFrom !== undefined && rule.openFrom <= on);
  return { allowed: isOpen ? 'unconfirmed' : rule.parents.includes(pair.parent), rule };
}

/**
 * What the set in force on the day says. Where its text was not found, a pair that neither its best reading nor the last
 * confirmed set lets pass is not allowed, by the clause of that last set (decision 46).
 */
export function containmentOn(
  sets: readonly ContainmentRuleSet[],
  pair: KindPair,
  on: CivilDate,
): ContainmentOnDay | undefined {
  const said = saidOn(sets, pair, on);
  return said && { ...said, isOpenToConsent: said.allowed !== false || isEverBelow(sets, pair) };
}

function saidOn(sets: readonly ContainmentRuleSet[], pair: KindPair, on: CivilDate): SaidOnDay | undefined {
  const set = ruleSetInForce(sets, on);
  if (!set) return undefined;
  const said = containmentOf(set, pair, on);
  const last = said.allowed === 'unconfirmed' && !said.rule.parents.includes(pair.parent) && lastConfirmed(sets, set);
  const rule = last && ruleOf(last, pair);
  if (!last || !rule || rule.parents.includes(pair.parent)) return citedBy(set, said);
  const open = set.unconfirmed === undefined ? {} : { unconfirmed: set.unconfirmed };
  return citedBy(last, { allowed: false, rule: { ...rule, ...open } });
}

/** Whether any set has the child below the parent, directly or through other kinds. */
function isEverBelow(sets: readonly ContainmentRuleSet[], { parent, child }: KindPair): boolean {
  const parentsOf = (kind: UnitKind) => sets.flatMap((set) => ruleOf(set, { parent, child: kind }).parents);
  const above = new Set(parentsOf(child));
  // A set grows while it is walked: what is above what is above the child is met in its turn.
  for (const kind of above) for (const one of parentsOf(kind)) above.add(one);
  return above.has(parent);
}

function ruleOf(set: ContainmentRuleSet, { child }: KindPair): ContainedKind {
  const rule = set.kinds.find((one) => one.child === child);
  if (!rule) throw new Error(`${set.id} does not know ${child}`);
  return rule;
}

/** The set itself, or the nearest before it of which the text was found. */
function lastConfirmed(sets: readonly ContainmentRuleSet[], set: ContainmentRuleSet): ContainmentRuleSet | undefined {
  if (set.unconfirmed === undefined) return set;
  if (set.selection.by !== 'day' || set.selection.from === null) return undefined;
  const before = ruleSetInForce(sets, addDays(set.selection.from, -1));
  return before && lastConfirmed(sets, before);
}

function citedBy({ id, sources }: ContainmentRuleSet, said: Containment): SaidOnDay {
  const { at } = said.rule;
  const instrument = at && sources.find((one) => one.id === at.of)?.instrument;
  return { ...said, ruleSet: id, clauseText: at ? (instrument ? `${instrument}, ${at.place}` : at.place) : null };
}
