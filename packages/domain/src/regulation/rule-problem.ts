/** What may be wrong with a rule set, or with what is put before it. */
export type RuleProblemCode =
  | 'address-unusable'
  | 'amount-missing'
  | 'bands-not-ascending'
  | 'bands-not-from-zero'
  | 'candidate-unknown'
  | 'cap-exceeded'
  | 'choice-unknown'
  | 'cell-unreadable'
  | 'cell-unused'
  | 'claim-kind'
  | 'claim-over-maximum'
  | 'code-repeated'
  | 'column-missing'
  | 'column-unknown'
  | 'condition-empty'
  | 'condition-too-deep'
  | 'criterion-unknown'
  | 'day-unreadable'
  | 'days-contradictory'
  | 'decided-missing'
  | 'document-missing'
  | 'exception-unknown'
  | 'fact-contradicted'
  | 'fact-foreign'
  | 'fact-number'
  | 'fact-over-whole'
  | 'field-missing'
  | 'field-type'
  | 'field-unknown'
  | 'frame-differs'
  | 'gate-on-lowest'
  | 'gate-repeated'
  | 'group-empty'
  | 'group-sum'
  | 'id-missing'
  | 'id-repeated'
  | 'id-reserved'
  | 'interval-empty'
  | 'issued-already'
  | 'kinds-circular'
  | 'level-name-repeated'
  | 'level-unknown'
  | 'levels-missing'
  | 'levels-not-descending'
  | 'levels-not-to-zero'
  | 'line-orphan'
  | 'line-repeated'
  | 'line-unknown'
  | 'line-unused'
  | 'maximum-unreachable'
  | 'number-uncited'
  | 'part-central'
  | 'parts-over-whole'
  | 'points-negative'
  | 'points-over-scale'
  | 'points-unreadable'
  | 'ratio-unusable'
  | 'reason-missing'
  | 'receiver-unknown'
  | 'scale-sum'
  | 'series-other'
  | 'setting-unknown'
  | 'source-missing'
  | 'source-unknown'
  | 'step-over-maximum'
  | 'step-repeated'
  | 'subject-name-repeated'
  | 'subject-unknown'
  | 'successor-not-later'
  | 'table-empty'
  | 'template-unchanged'
  | 'text-missing'
  | 'total-given-with-gates'
  | 'total-over-scale'
  | 'weight-missing'
  | 'whole-foreign'
  | 'year-level-repeated'
  | 'year-levels-not-descending'
  | 'year-meetings'
  | 'year-rule-unreached'
  | 'year-text-differs';

/** A stable code, where it is (a JSON Pointer into what was given), and what a sentence about it needs. */
export interface RuleProblem {
  readonly code: RuleProblemCode;
  readonly at: string;
  readonly given?: string | number;
  readonly expected?: string | number;
}

/** A name as one part of a JSON Pointer. */
export function pointerPart(name: PropertyKey): string {
  return `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** As `Result`, for rule sets: a value, or everything against it. */
export type RuleResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly RuleProblem[] };

export function settleRules<T>(problems: readonly RuleProblem[], value: () => T): RuleResult<T> {
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: value() };
}
