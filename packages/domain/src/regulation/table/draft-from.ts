import { subjectRules } from '../evaluate.ts';
import type { RuleSetHead, Series } from '../rule-set-head.ts';
import type { ScoringRuleSet, SubjectRules } from '../scoring-rules.ts';
import type { LocalRuleSet } from './local-table.ts';
import { templateMark } from './template-text.ts';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly series: Series;
}

/** Begins a province's table from a central one: the same lines, each marked as the template's until somebody edits it. */
export function draftFrom(template: ScoringRuleSet, named: Named): ScoringRuleSet;
export function draftFrom(template: LocalRuleSet, named: Named): LocalRuleSet;
export function draftFrom(template: LocalRuleSet, named: Named): LocalRuleSet {
  const mark = templateMark(template.name);
  if (template.rules === 'checklist') {
    const { settings, lists } = template;
    return { rules: 'checklist', ...unissuedHead(named), ...marked({ ...(settings && { settings }), lists }, mark) };
  }
  const { yearly } = template;
  const subjects = template.subjects.map((rules) => ownSubject(rules, named.series));
  return { rules: 'scoring', ...unissuedHead(named), ...marked({ subjects, ...(yearly && { yearly }) }, mark) };
}

/** What a table has not yet of the central set that it is held against, as drafting from that would begin. */
export function offeredTo(
  table: LocalRuleSet,
  { frame, templates }: { readonly frame: ScoringRuleSet | null; readonly templates: readonly LocalRuleSet[] },
): LocalRuleSet | null {
  if (table.rules === 'scoring') {
    if (!frame) return null;
    const subjects = draftFrom(frame, table).subjects.filter(({ subject }) => !subjectRules(table, subject));
    return { ...table, subjects };
  }
  const list = templates.find(({ rules }) => rules === 'checklist');
  if (!list || table.settings?.length) return null;
  return { ...table, lists: [], settings: draftFrom(list, table).settings ?? [] };
}

function unissuedHead({ id, name, series }: Named): RuleSetHead {
  const open = { effectiveFrom: null, effectiveUntil: null, sources: [], verifiedOn: null } as const;
  return { id, name, series, selection: { by: 'never' }, ...open };
}

/** Knock-outs, conditions and, of the yearly rating, the levels stay with the central text: nothing replaces them. */
function ownSubject(rules: SubjectRules, series: Series): SubjectRules {
  return {
    ...rules,
    groups: rules.groups.map((group) => ({ ...group, weights: 'here' })),
    facts: [],
    notRated: [],
    knockOuts: [],
    undecidable: [],
    ceilings: [],
    undefinedResult: null,
    levels: series === 'annual-score' ? [] : rules.levels.map((level) => ({ ...level, conditions: [] })),
  };
}

/** Every part that rests on something rests on the template. The value keeps its type: only what its parts cite is another. */
function marked<Value>(value: Value, mark: string): Value {
  return markedPart(value, mark) as Value;
}

function markedPart(value: unknown, mark: string): unknown {
  if (Array.isArray(value)) return value.map((one) => markedPart(one, mark));
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).flatMap(([name, one]) =>
    name === 'at' || name === 'unconfirmed' ? [] : [[name, markedPart(one, mark)] as const],
  );
  const isCited = 'at' in value || 'unconfirmed' in value;
  return { ...Object.fromEntries(parts), ...(isCited && { unconfirmed: mark }) };
}
