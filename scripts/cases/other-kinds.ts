import {
  asRules,
  capOutstanding,
  completionText,
  containmentOf,
  establishmentFindings,
  excessText,
  ratio,
  ruleSetInForce,
  shareText,
  unitKindCodes,
  unitKinds,
} from '../../packages/domain/src/index.ts';
import type { RuleSet, UnitKind } from '../../packages/domain/src/index.ts';
import { choiceAt, complain, countAt, dayAt, fieldsOf, listAt } from './fields.ts';
import type { Fields } from './fields.ts';

export function capOf(given: unknown, wrong: string[]): unknown {
  const read = fieldsOf(given, 'given', wrong, { required: ['candidates', 'good', 'base', 'ratio', 'rounding'] });
  if (!read) return undefined;
  const group = { candidates: countAt(read, 'candidates'), good: countAt(read, 'good') };
  if (!Number.isSafeInteger(group.candidates + group.good)) complain(read, 'good', 'tổng quá lớn');
  const base = choiceAt(read, 'base', ['goodOnly', 'goodOrBetter']);
  const rounding = choiceAt(read, 'rounding', ['floor', 'halfUp']);
  const pair = listAt(read, 'ratio');
  const [numerator, denominator] = [countIn(pair[0]), countIn(pair[1])];
  if (pair.length !== 2 || numerator === undefined || !denominator || numerator > denominator)
    complain(read, 'ratio', 'phải là cặp [tử số, mẫu số] gồm hai số nguyên, mẫu số lớn hơn 0, không quá 1');
  if (wrong.length > 0) return undefined;
  return capOutstanding(group, { base, ratio: ratio(numerator!, denominator!), rounding });
}

function countIn(value: unknown): number | undefined {
  const wrong: string[] = [];
  const count = countAt({ value: { value }, path: '', wrong }, 'value');
  return wrong.length === 0 ? count : undefined;
}

/** A ratio as documents print it. */
export function shareOf(given: unknown, wrong: string[]): unknown {
  const isGoal = typeof given === 'object' && given !== null && Object.hasOwn(given, 'wording');
  const required = isGoal ? ['actual', 'target', 'wording'] : ['numerator', 'denominator'];
  const read = fieldsOf(given, 'given', wrong, { required });
  if (!read) return undefined;
  const text = isGoal ? againstGoal(read) : plainShare(read);
  return wrong.length === 0 ? { text } : undefined;
}

function plainShare(read: Fields): string {
  return shareText(ratio(countAt(read, 'numerator'), countAt(read, 'denominator')));
}

function againstGoal(read: Fields): string {
  const [actual, target] = [countAt(read, 'actual'), countAt(read, 'target')];
  const wording = choiceAt(read, 'wording', ['completion', 'excess']);
  return wording === 'excess' ? excessText(actual, target) : completionText(actual, target);
}

export function containmentIn(given: unknown, wrong: string[], sets: readonly RuleSet[]): unknown {
  const read = fieldsOf(given, 'given', wrong, { required: ['on', 'parent', 'child'] });
  if (!read) return undefined;
  const on = dayAt(read, 'on');
  const [parent, child] = [kindAt(read, 'parent'), kindAt(read, 'child')];
  const set = on && asRules(ruleSetInForce(sets, on), 'containment');
  if (on && !set) complain(read, 'on', 'không có văn bản cho ngày này');
  if (!on || !set || !parent || !child) return undefined;
  return { allowed: containmentOf(set, { parent, child }, on).allowed };
}

const sized = ['CBCS', 'DBCS', 'CBTT', 'DBBP'];

export function findingsOf(given: unknown, wrong: string[], sets: readonly RuleSet[]): unknown {
  const required = ['on', 'type', 'officialMembers', 'probationaryMembers'];
  const read = fieldsOf(given, 'given', wrong, { required });
  if (!read) return undefined;
  const on = dayAt(read, 'on');
  const kind = kindAt(read, 'type', sized);
  const members = {
    officialMembers: countAt(read, 'officialMembers'),
    probationaryMembers: countAt(read, 'probationaryMembers'),
  };
  const set = on && asRules(ruleSetInForce(sets, on), 'sizes');
  if (on && !set) complain(read, 'on', 'không có văn bản cho ngày này');
  if (!set || !kind || wrong.length > 0) return undefined;
  return { findings: establishmentFindings(set, { kind, ...members }).map(({ code }) => code) };
}

function kindAt(
  read: Fields,
  name: string,
  codes: readonly string[] = Object.values(unitKindCodes),
): UnitKind | undefined {
  const given = read.value[name];
  const kind = unitKinds.find((one) => unitKindCodes[one] === given && codes.includes(unitKindCodes[one]));
  if (!kind) complain(read, name, `phải là một trong ${codes.join(', ')}`);
  return kind;
}
