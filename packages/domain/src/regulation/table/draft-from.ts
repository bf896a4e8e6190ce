import { clause } from '../clause.ts';
import type { Cited } from '../clause.ts';
import type { RuleMeasure } from '../measure.ts';
import type { Checklist, ChecklistRuleSet } from '../rule-set.ts';
import type { RuleSetHead, Series } from '../rule-set-head.ts';
import type { Criterion, Group, Level, ScoringRuleSet, SubjectRules } from '../scoring-rules.ts';
import { ownDocument } from './draft.ts';
import type { LocalRuleSet } from './local-table.ts';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly series: Series;
}

/** Begins a province's table from a central one: the same lines, cited as items of the table itself. */
export function draftFrom(template: ScoringRuleSet, named: Named): ScoringRuleSet;
export function draftFrom(template: LocalRuleSet, named: Named): LocalRuleSet;
export function draftFrom(template: LocalRuleSet, named: Named): LocalRuleSet {
  if (template.rules === 'checklist') return listFrom(template, named);
  return {
    rules: 'scoring',
    ...unissuedHead(named),
    subjects: template.subjects.map((rules) => ownSubject(rules, named.series)),
    ...(template.yearly && { yearly: template.yearly.map((one) => recited(one, `xếp loại năm, mức ${one.text}`)) }),
  };
}

function unissuedHead(named: Named): RuleSetHead {
  const open = { effectiveFrom: null, effectiveUntil: null, sources: [], verifiedOn: null } as const;
  return { ...named, selection: { by: 'never' }, ...open };
}

/** What has to be settled before the list is looked at stays a choice, now the province's own. */
function listFrom({ lists, settings }: ChecklistRuleSet, named: Named): ChecklistRuleSet {
  return {
    rules: 'checklist',
    ...unissuedHead(named),
    ...(settings && { settings: settings.map((one) => recited(one, 'điều kiện')) }),
    lists: lists.map((list): Checklist => ({
      ...list,
      items: list.items.map((item) => recited(item, `${list.text}: ${item.text}`)),
      recognizedBy: list.recognizedBy.map((body) => recited(body, `${list.text}: thẩm quyền công nhận`)),
    })),
  };
}

/** Knock-outs, conditions and, of the yearly rating, the levels stay with the central text: nothing replaces them. */
function ownSubject(rules: SubjectRules, series: Series): SubjectRules {
  const own: SubjectRules = {
    ...rules,
    groups: rules.groups.map(ownGroup),
    facts: [],
    notRated: [],
    knockOuts: [],
    undecidable: [],
    ceilings: [],
    undefinedResult: null,
    levels: series === 'annual-score' ? [] : rules.levels.map(ownLevel),
  };
  return recited(own, 'thang điểm');
}

function ownGroup(group: Group): Group {
  return recited({ ...group, weights: 'here', criteria: group.criteria.map(ownCriterion) }, `mục ${group.id}`);
}

function ownCriterion(criterion: Criterion): Criterion {
  const { notApplicable, id } = criterion;
  const place = `mục ${id}`;
  return recited(
    {
      ...criterion,
      measure: ownMeasure(criterion.measure, place),
      ...(notApplicable && { notApplicable: recited(notApplicable, place) }),
    },
    place,
  );
}

function ownMeasure(measure: RuleMeasure, place: string): RuleMeasure {
  if (measure.kind === 'manual' && measure.steps)
    return { ...measure, steps: measure.steps.map((step) => recited(step, place)) };
  if (measure.kind !== 'bands') return measure;
  const bands = measure.bands.map((band) => recited(band, place));
  return { ...measure, bands, ...(measure.ceiling && { ceiling: recited(measure.ceiling, place) }) };
}

function ownLevel(level: Level): Level {
  const place = `mức ${level.text}`;
  return recited({ ...level, conditions: [], gates: level.gates.map((gate) => recited(gate, place)) }, place);
}

/**
 * The part as an item of the table itself; what was unconfirmed of the table it came from is no matter of this one.
 * The part keeps its type: only what it cites is another.
 */
function recited<Part extends Cited>(part: Part, place: string): Part {
  const { unconfirmed: _, ...rest } = part;
  return { ...rest, at: clause(ownDocument, place) } as unknown as Part;
}
