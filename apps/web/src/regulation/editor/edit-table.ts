import { clause, listPlace, noPoints, ownDocument, points, ratio, wholesOf, yearlyText, yearName } from '@co-so/domain';
import type {
  BandsMeasure,
  Checklist,
  Cited,
  CountFact,
  Criterion,
  Gate,
  Group,
  Level,
  LocalRuleSet,
  Remark,
  RuleMeasure,
  ScoringRuleSet,
  Setting,
  SubjectRules,
  TableContent,
  YearlyLevel,
} from '@co-so/domain';
import { citesTheSame } from '../rule-text.ts';

/** What a line of a province's own table cites: the table itself, as drafting from a template does. */
export function citedAsItem(id: string) {
  return clause(ownDocument, `mục ${id}`);
}

export function replaceAt<Item>(items: readonly Item[], index: number, item: Item): readonly Item[] {
  return items.with(index, item);
}

export function removeAt<Item>(items: readonly Item[], index: number): readonly Item[] {
  return items.toSpliced(index, 1);
}

/** The item and the one before it change places. */
export function moveUp<Item>(items: readonly Item[], index: number): readonly Item[] {
  return index === 0 ? items : items.with(index, items[index - 1]!).with(index - 1, items[index]!);
}

/** What is done with one of several parts as a whole. */
export type PartEdit<Part> =
  | { readonly kind: 'set'; readonly index: number; readonly part: Part }
  | { readonly kind: 'moveUp' | 'remove'; readonly index: number };

export function edited<Part>(parts: readonly Part[], edit: PartEdit<Part>): readonly Part[] {
  if (edit.kind === 'set') return replaceAt(parts, edit.index, edit.part);
  return edit.kind === 'moveUp' ? moveUp(parts, edit.index) : removeAt(parts, edit.index);
}

/** The part with another citation; it keeps its type, since only what it cites is another. */
export function withCited<Part extends Cited>(part: Part, cited: Cited): Part {
  const { at: _, unconfirmed: __, ...rest } = part;
  return { ...rest, ...cited } as unknown as Part;
}

/** The part under another id: a citation that named it by the old one names it by the new one. */
export function withId<Part extends Cited & { readonly id: string }>(part: Part, id: string): Part {
  const own = citedAsItem(part.id).place;
  const place = part.at?.of === ownDocument ? part.at.place : '';
  if (place !== own && !place.endsWith(`, ${own}`)) return { ...part, id };
  const subject = place.slice(0, -own.length);
  const at = clause(ownDocument, subject + citedAsItem(id).place);
  return withCited({ ...part, id }, { ...doubtOf(part), at });
}

/** The criterion as it is changed; lines of its measure that rested on what it rested on rest on what it does now. */
export function withLinesFollowing(before: Criterion, after: Criterion): Criterion {
  const { measure } = after;
  const follow = <Line extends Cited>(line: Line): Line =>
    citesTheSame(line, before) ? withCited(line, citationOf(after)) : line;
  if (measure.kind === 'bands') {
    const { bands, ceiling } = measure;
    return {
      ...after,
      measure: { ...measure, bands: bands.map(follow), ...(ceiling && { ceiling: follow(ceiling) }) },
    };
  }
  if (measure.kind !== 'manual' || !measure.steps) return after;
  return { ...after, measure: { ...measure, steps: measure.steps.map(follow) } };
}

/** What a part rests on, and nothing else of it. */
export function citationOf({ at, unconfirmed = '' }: Cited): Cited {
  return at ? { at, ...(unconfirmed !== '' && { unconfirmed }) } : { unconfirmed };
}

function doubtOf({ unconfirmed }: Cited): { readonly unconfirmed?: string } {
  return unconfirmed === undefined ? {} : { unconfirmed };
}

/** The next whole number after those that the items begin with. */
function nextNumber(ids: readonly string[]): number {
  return Math.max(0, ...ids.map((id) => Number(/\d+$/.exec(id)?.[0] ?? 0))) + 1;
}

export function newSubject(table: ScoringRuleSet): SubjectRules {
  const number = nextNumber(table.subjects.map(({ subject }) => subject));
  const isMeeting = table.series === 'meeting-score' && table.subjects.length === 0;
  const named = number === 1 ? 'Đối tượng mới' : `Đối tượng mới ${number}`;
  return {
    subject: isMeeting ? 'meeting' : `subject-${number}`,
    text: isMeeting ? 'Buổi sinh hoạt chi bộ' : named,
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

/** Kinds of subject that a yearly table does not have yet: those of the centre's frame, and what was left out just now. */
export function missingSubjects(table: ScoringRuleSet, known: readonly LocalRuleSet[]): readonly SubjectRules[] {
  return known
    .flatMap((one) => (one.rules === 'scoring' ? one.subjects : []))
    .filter(({ subject }) => table.subjects.every((one) => one.subject !== subject));
}

const ownLevels: readonly Level[] = [ownLevel('passed', 'Đạt', 50), ownLevel('failed', 'Không đạt', 0)];

function ownLevel(level: string, text: string, from: number): Level {
  return { level, text, from: points(from), conditions: [], gates: [], at: clause(ownDocument, `mức ${text}`) };
}

export function newLevel(levels: readonly Level[]): Level {
  const number = nextNumber(levels.map(({ level }) => level));
  return ownLevel(`level-${number}`, '', 0);
}

/** What a level asks to be full; it rests on what the level does. */
export function newGate(criterion: string, level: Level): Gate {
  return { criterion, ...citationOf(level) };
}

/** A rule for the best level that has none yet. */
export function newYearly(levels: readonly Level[], yearly: readonly YearlyLevel[]): YearlyLevel {
  const level = levels.find((one) => yearly.every((rule) => rule.level !== one.level)) ?? levels[0]!;
  const asked = {
    level: level.level,
    everyAtLeast: null,
    atLeast: { level: level.level, meetings: null },
  };
  return {
    ...asked,
    text: yearlyText(asked, levels),
    at: clause(ownDocument, 'xếp loại năm'),
  };
}

/** A rule of the year and the levels that it speaks of. */
interface YearlyRead {
  readonly rule: YearlyLevel;
  readonly levels: readonly Level[];
}

/** The rule as it is changed; a sentence that said what it asked for says what it does now, in its citation as well. */
export function withTextFollowing(before: YearlyRead, { rule, levels }: YearlyRead): YearlyLevel {
  const { text: old } = before.rule;
  const said = [yearlyText(before.rule, before.levels), yearName(before.rule.level, before.levels)];
  if (rule.text !== old || !said.includes(old)) return rule;
  const text = yearlyText(rule, levels);
  const at = rule.at && { ...rule.at, place: rule.at.place.replace(old, () => text) };
  return { ...rule, text, ...(at && { at }) };
}

/** A table in which the kind of subject that a year is counted of was changed. */
export function withYearFollowing(before: ScoringRuleSet, after: ScoringRuleSet): ScoringRuleSet {
  const [old, now] = [before, after].map(({ subjects }) => subjects[0]?.levels ?? []);
  if (!after.yearly || old === now || !old || !now) return after;
  return {
    ...after,
    yearly: after.yearly.map((rule) => withTextFollowing({ rule, levels: old }, { rule, levels: now })),
  };
}

export const listSubjectNames: Readonly<Record<Checklist['subject'], string>> = {
  branch: 'chi bộ',
  grassrootsCommittee: 'đảng bộ cơ sở',
};

export function newList(subject: Checklist['subject']): Checklist {
  return { subject, text: '', items: [newRemark([], listPlace('', 'items', 1))], recognizedBy: [] };
}

export function newRemark(remarks: readonly Remark[], place: string): Remark {
  return { id: `item-${nextNumber(remarks.map(({ id }) => id))}`, text: '', at: clause(ownDocument, place) };
}

export function newGroup({ groups }: SubjectRules): Group {
  const id = String(nextNumber(groups.map((group) => group.id)));
  return { id, text: '', max: noPoints, weights: 'here', criteria: [newCriterion(id, [])], at: citedAsItem(id) };
}

export function newCriterion(group: string, criteria: readonly Criterion[]): Criterion {
  const id = `${group}.${nextNumber(criteria.map((criterion) => criterion.id))}`;
  return { id, text: '', measure: newMeasure('manual', { at: citedAsItem(id) }), at: citedAsItem(id) };
}

/** A measure to begin with; its lines rest on what the criterion does. */
export function newMeasure(kind: RuleMeasure['kind'], cited: Cited): RuleMeasure {
  switch (kind) {
    case 'manual':
      return { kind, max: noPoints };
    case 'bands':
      return {
        kind,
        part: 'membersPresent',
        whole: 'membersObliged',
        bands: [
          { from: ratio(0, 100), points: noPoints, ...cited },
          { from: ratio(80, 100), points: points(1), ...cited },
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

/** A share of another count: of the same whole where that fits, else of the nearest one that does. */
export function withPart(measure: BandsMeasure, part: CountFact): BandsMeasure {
  const fitting = wholesOf(part);
  const whole = fitting.includes(measure.whole) ? measure.whole : (fitting[0] ?? measure.whole);
  return { ...measure, part, whole };
}

/** What a sheet brought in, in place of what stood in these lines. */
export function withContent(table: LocalRuleSet, content: TableContent): LocalRuleSet {
  if (table.rules === 'scoring' && content.rules === 'scoring') {
    const { subjects: _, yearly: __, ...head } = table;
    return { ...head, ...content };
  }
  if (table.rules === 'checklist' && content.rules === 'checklist') {
    const { lists: _, settings: __, ...head } = table;
    return { ...head, ...content };
  }
  return table;
}

/** The preconditions of the central list, or those that were left out just now. */
export function offeredSettings(known: readonly LocalRuleSet[]): readonly Setting[] {
  return known.flatMap(({ settings = [] }) => settings);
}
