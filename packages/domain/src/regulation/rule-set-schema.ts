import { z } from '../schema.ts';
import { keysOf } from './keys.ts';
import { seriesNames } from './rule-set-head.ts';
import type { RuleSet } from './rule-set.ts';
import { pointerPart } from './rule-problem.ts';
import type { RuleProblem, RuleResult } from './rule-problem.ts';
import { conditionDepthMaximum, tooDeep } from './schema/condition.ts';
import { checklist, containment, limits, record, sizes, thresholds } from './schema/other.ts';
import { day, id, list, remark, setting, source, text } from './schema/parts.ts';
import { scoring } from './schema/scoring.ts';

const year = z.int().min(1900).max(9999);

const selection = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('never') }),
  z.strictObject({ by: z.literal('ratingYear'), from: year, until: year.nullable() }),
  z.strictObject({ by: z.literal('day'), from: day.nullable(), until: day.nullable() }),
]);

const head = {
  id,
  series: z.enum(keysOf(seriesNames)),
  name: text,
  selection,
  effectiveFrom: day.nullable(),
  effectiveUntil: day.nullable(),
  sources: list(source),
  verifiedOn: day.nullable(),
  isTemplate: z.literal(true).exactOptional(),
  unconfirmed: text.exactOptional(),
  gaps: list(remark).exactOptional(),
  settings: list(setting).exactOptional(),
};

/** The shape of every rule set, a province's own tables among them; `checkRuleSet` says what else must hold. */
export const ruleSetSchema = z.discriminatedUnion('rules', [
  z.strictObject({ rules: z.literal('scoring'), ...head, ...scoring }),
  z.strictObject({ rules: z.literal('record'), ...head, ...record }),
  z.strictObject({ rules: z.literal('containment'), ...head, ...containment }),
  z.strictObject({ rules: z.literal('sizes'), ...head, ...sizes }),
  z.strictObject({ rules: z.literal('limits'), ...head, ...limits }),
  z.strictObject({ rules: z.literal('checklist'), ...head, ...checklist }),
  z.strictObject({ rules: z.literal('thresholds'), ...head, ...thresholds }),
]);

/** Reads a rule set's shape from JSON: everything that is missing, unknown or of the wrong type, each at its place. */
export function readRuleSet(value: unknown): RuleResult<RuleSet> {
  const read = ruleSetSchema.safeParse(value, { reportInput: true });
  if (read.success) return { ok: true, value: asRuleSet(read.data) };
  return { ok: false, problems: read.error.issues.flatMap(shapeProblems) };
}

/**
 * What the schema read has the type's shape but for citations: there, both members missing is a problem that
 * `checkRuleSet` reports together with all others, not a shape that could not be read.
 */
function asRuleSet(read: z.output<typeof ruleSetSchema>): RuleSet {
  return read as RuleSet;
}

function shapeProblems(issue: z.core.$ZodIssue): readonly RuleProblem[] {
  const at = pointer(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ code: 'field-unknown', at: pointer([...issue.path, key]), given: key }));
    case 'invalid_type':
      return [{ code: issue.input === undefined ? 'field-missing' : 'field-type', at, expected: issue.expected }];
    case 'invalid_value':
      return [{ code: 'choice-unknown', at, given: String(issue.input), expected: issue.values.join(', ') }];
    case 'invalid_union':
      return [{ code: 'choice-unknown', at }];
    case 'custom':
      return issue.message === tooDeep
        ? [{ code: 'condition-too-deep', at, expected: conditionDepthMaximum }]
        : [{ code: 'day-unreadable', at, given: String(issue.input) }];
    default:
      return [{ code: 'field-type', at, expected: issue.code }];
  }
}

function pointer(path: readonly PropertyKey[]): string {
  return path.map(pointerPart).join('');
}
