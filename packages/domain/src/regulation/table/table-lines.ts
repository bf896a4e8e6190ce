import { plainPoints } from '../points.ts';
import type { Cited } from '../clause.ts';
import type { Checklist } from '../rule-set.ts';
import type { Remark, Setting } from '../rule-set-head.ts';
import type { Criterion, Group, SubjectRules, YearlyLevel } from '../scoring-rules.ts';
import type { TableContent } from './local-table.ts';

/** What a line of a score table is about. */
export const tableLineNames = {
  subject: 'đối tượng',
  group: 'nhóm',
  criterion: 'tiêu chí',
  band: 'bậc',
  bandCeiling: 'trần',
  step: 'mức điểm',
  item: 'nội dung',
  absence: 'không áp dụng',
  level: 'mức xếp loại',
  gate: 'phải đạt tối đa',
  yearly: 'xếp loại năm',
  list: 'danh mục',
  listItem: 'nội dung phải đạt',
  recognizer: 'nơi công nhận',
  setting: 'lựa chọn',
  choice: 'phương án',
} as const;

export type TableLineKind = keyof typeof tableLineNames;

export const tableFields = [
  'line',
  'subject',
  'id',
  'text',
  'measure',
  'points',
  'start',
  'each',
  'from',
  'part',
  'whole',
  'refers',
  'every',
  'meetings',
  'clause',
  'unconfirmed',
] as const;

export type TableField = (typeof tableFields)[number];

/** A score table as lines of text cells: what a sheet holds, and what two versions are compared by. Blank is absent. */
export type TableLine = Readonly<Partial<Record<TableField, string>>> & {
  readonly line: TableLineKind;
  /** Empty for what belongs to the table as a whole. */
  readonly subject: string;
};

/** Lines that belong to the table as a whole, not to one kind of subject. */
export const wholeTableLines: readonly TableLineKind[] = ['yearly', 'setting', 'choice'];

/** Every line of a table in its order. Knock-outs and conditions on facts are no part of a province's table. */
export function tableLines(table: TableContent): readonly TableLine[] {
  if (table.rules === 'checklist')
    return [...table.lists.flatMap(listLines), ...(table.settings ?? []).flatMap(settingLines)];
  return [...table.subjects.flatMap(subjectLines), ...(table.yearly ?? []).map(yearlyLine)];
}

function yearlyLine({ level, text, everyAtLeast, atLeast, ...cited }: YearlyLevel): TableLine {
  return {
    line: 'yearly',
    subject: '',
    id: level,
    text,
    ...(everyAtLeast !== null && { every: everyAtLeast }),
    ...(atLeast && { refers: atLeast.level }),
    ...(atLeast && atLeast.meetings !== null && { meetings: String(atLeast.meetings) }),
    ...citedCells(cited),
  };
}

function listLines({ subject, text, items, recognizedBy }: Checklist): readonly TableLine[] {
  const remarkLine = (line: 'listItem' | 'recognizer', remark: Remark): TableLine => ({
    line,
    subject,
    id: remark.id,
    text: remark.text,
    ...citedCells(remark),
  });
  return [
    { line: 'list', subject, text },
    ...items.map((item) => remarkLine('listItem', item)),
    ...recognizedBy.map((body) => remarkLine('recognizer', body)),
  ];
}

function settingLines(setting: Setting): readonly TableLine[] {
  const { id, text, choices, default: chosen } = setting;
  return [
    { line: 'setting', subject: '', id, text, refers: chosen, ...citedCells(setting) },
    ...choices.map((choice): TableLine => ({ line: 'choice', subject: '', id, refers: choice.id, text: choice.text })),
  ];
}

function subjectLines(rules: SubjectRules): readonly TableLine[] {
  const { subject } = rules;
  return [
    { line: 'subject', subject, text: rules.text, points: plainPoints(rules.scale), ...citedCells(rules) },
    ...rules.groups.flatMap((group) => groupLines(subject, group)),
    ...rules.levels.flatMap((level): readonly TableLine[] => [
      {
        line: 'level',
        subject,
        id: level.level,
        text: level.text,
        points: plainPoints(level.from),
        ...citedCells(level),
      },
      ...level.gates.map((gate): TableLine => ({
        line: 'gate',
        subject,
        id: level.level,
        refers: gate.criterion,
        ...citedCells(gate),
      })),
    ]),
  ];
}

function groupLines(subject: string, group: Group): readonly TableLine[] {
  const { id, text, max } = group;
  return [
    { line: 'group', subject, id, ...named(text), points: plainPoints(max), ...citedCells(group) },
    ...group.criteria.flatMap((criterion) => criterionLines(subject, criterion)),
  ];
}

function criterionLines(subject: string, criterion: Criterion): readonly TableLine[] {
  const { id, text, measure, notApplicable } = criterion;
  const own: TableLine = {
    line: 'criterion',
    subject,
    id,
    ...named(text),
    measure: measure.kind,
    ...measureCells(criterion),
    ...citedCells(criterion),
  };
  const absence: readonly TableLine[] = notApplicable
    ? [
        {
          line: 'absence',
          subject,
          id,
          text: notApplicable.when,
          ...(notApplicable.gives === 'weightTo' && { refers: notApplicable.criterion }),
          ...citedCells(notApplicable),
        },
      ]
    : [];
  return [own, ...partLines(subject, criterion), ...absence];
}

function measureCells({ measure }: Criterion): Partial<TableLine> {
  switch (measure.kind) {
    case 'manual':
      return measure.max === null ? {} : { points: plainPoints(measure.max) };
    case 'bands':
      return { part: measure.part, whole: measure.whole };
    case 'yesNo':
      return { points: plainPoints(measure.yes) };
    case 'perOccurrence':
      return {
        points: plainPoints(measure.max),
        start: plainPoints(measure.start),
        each: plainPoints(measure.each),
      };
    case 'allOrNothing':
      return { points: plainPoints(measure.points) };
  }
}

function partLines(subject: string, { id, measure }: Criterion): readonly TableLine[] {
  switch (measure.kind) {
    case 'manual':
      return (measure.steps ?? []).map((step): TableLine => ({
        line: 'step',
        subject,
        id,
        text: step.text,
        points: plainPoints(step.points),
        ...citedCells(step),
      }));
    case 'bands':
      return [
        ...measure.bands.map(({ from, points, ...own }): TableLine => ({
          line: 'band',
          subject,
          id,
          from: `${from.numerator}/${from.denominator}`,
          points: plainPoints(points),
          ...citedCells(own),
        })),
        ...(measure.ceiling
          ? [
              {
                line: 'bandCeiling',
                subject,
                id,
                part: measure.ceiling.over,
                points: plainPoints(measure.ceiling.points),
                ...citedCells(measure.ceiling),
              } as const,
            ]
          : []),
      ];
    case 'allOrNothing':
      return measure.items.map((item): TableLine => ({ line: 'item', subject, id, refers: item.id, text: item.text }));
    case 'yesNo':
    case 'perOccurrence':
      return [];
  }
}

function named(text: string | null): { readonly text?: string } {
  return text === null ? {} : { text };
}

function citedCells({ at, unconfirmed }: Partial<Cited>): Pick<TableLine, 'clause' | 'unconfirmed'> {
  return {
    ...(at !== undefined && { clause: `${at.of}: ${at.place}` }),
    ...(unconfirmed !== undefined && { unconfirmed }),
  };
}
