import type { CivilDate } from '../../civil-date.ts';
import type { UnitKind } from '../../organization/unit.ts';
import type { ContainedKind, ContainmentRuleSet } from '../rule-set.ts';

/** Whether a kind may stand under another: `unconfirmed` where the text that says so was not found. */
export interface Containment {
  readonly allowed: boolean | 'unconfirmed';
  readonly rule: ContainedKind;
}

/** Takes the set in force on the day. */
export function containmentOf(
  set: ContainmentRuleSet,
  pair: { readonly parent: UnitKind; readonly child: UnitKind },
  on: CivilDate,
): Containment {
  const rule = set.kinds.find(({ child }) => child === pair.child);
  if (!rule) throw new Error(`${set.id} does not know ${pair.child}`);
  const isOpen = set.unconfirmed !== undefined || (rule.openFrom !== undefined && rule.openFrom <= on);
  return { allowed: isOpen ? 'unconfirmed' : rule.parents.includes(pair.parent), rule };
}
