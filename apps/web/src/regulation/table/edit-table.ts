import { clause, noPoints, points, ratio } from '@co-so/domain';
import type { Criterion, Group, Level, RuleMeasure, ScoringRuleSet, SubjectRules } from '@co-so/domain';

/** What a line of a province's own table cites: the table itself, as drafting from a template does. */
const ownDocument = 'table';

export function citedAsItem(id: string) {
  return clause(ownDocument, `mục ${id}`);
}

export function replaceAt<Item>(items: readonly Item[], index: number, item: Item): readonly Item[] {
  return items.with(index, item);
}

export function removeAt<Item>(items: readonly Item[], index: number): readonly Item[] {
  return items.toSpliced(index, 1);
}

export function withSubject(table: ScoringRuleSet, index: number, rules: SubjectRules): ScoringRuleSet {
  return { ...table, subjects: replaceAt(table.subjects, index, rules) };
}

/** The next whole number after those that the items begin with. */
function nextNumber(ids: readonly string[]): number {
  return Math.max(0, ...ids.map((id) => Number(/\d+$/.exec(id)?.[0] ?? 0))) + 1;
}

export function newSubject(table: ScoringRuleSet): SubjectRules {
  const number = nextNumber(table.subjects.map(({ subject }) => subject));
  return {
    subject: table.series === 'meeting-score' && table.subjects.length === 0 ? 'meeting' : `subject-${number}`,
    text: table.series === 'meeting-score' ? 'Buổi sinh hoạt chi bộ' : 'Đối tượng mới',
    scale: points(100),
    facts: [],
    groups: [],
    notRated: [],
    knockOuts: [],
    undecidable: [],
    levels: table.series === 'annual-score' ? [] : ownLevels,
    ceilings: [],
    undefinedResult: null,
    at: clause(ownDocument, 'thang điểm'),
  };
}

const ownLevels: readonly Level[] = [ownLevel('passed', 'Đạt', 50), ownLevel('failed', 'Không đạt', 0)];

function ownLevel(level: string, text: string, from: number): Level {
  return { level, text, from: points(from), conditions: [], gates: [], at: clause(ownDocument, `mức ${text}`) };
}

export function newGroup({ groups }: SubjectRules): Group {
  const id = String(nextNumber(groups.map((group) => group.id)));
  return { id, text: '', max: noPoints, weights: 'here', criteria: [newCriterion(id, [])], at: citedAsItem(id) };
}

export function newCriterion(group: string, criteria: readonly Criterion[]): Criterion {
  const id = `${group}.${nextNumber(criteria.map((criterion) => criterion.id))}`;
  return { id, text: '', measure: newMeasure('manual'), at: citedAsItem(id) };
}

export function newMeasure(kind: RuleMeasure['kind']): RuleMeasure {
  switch (kind) {
    case 'manual':
      return { kind, max: noPoints };
    case 'bands':
      return {
        kind,
        part: 'membersPresent',
        whole: 'membersObliged',
        bands: [
          { from: ratio(0, 100), points: noPoints },
          { from: ratio(80, 100), points: points(1) },
        ],
      };
    case 'yesNo':
      return { kind, yes: points(1) };
    case 'perOccurrence':
      return { kind, start: points(1), each: points(-0.5), max: points(1) };
    case 'allOrNothing':
      return { kind, points: points(1), items: [{ id: '1', text: '' }] };
  }
}
