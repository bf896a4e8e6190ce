import { countFacts, keysOf, measureNames, ratio, tableColumns, yearlyText } from '@co-so/domain';
import type { DifferenceField, TableField, TableLine } from '@co-so/domain';
import type { ShownDifference } from '@co-so/api';
import { countText } from '../condition-text.ts';
import { ruleShareText } from '../rule-text.ts';

export type DifferenceNames = Pick<ShownDifference, 'levels' | 'subjects' | 'criteria' | 'settings'>;

type ShownLine = Pick<ShownDifference['differences'][number], 'line' | 'lineName'>;

/** What a line is, by the words that stand on screen elsewhere: never by an identifier. */
export function lineTitle({ line, lineName }: ShownLine, names: DifferenceNames): string {
  const subject = names.subjects.length > 1 ? subjectName(line, names) : undefined;
  const said = line.line === 'subject' ? (line.text ?? '') : ownTitle(line, names);
  return [...(subject === undefined || line.line === 'subject' ? [] : [`${subject}:`]), lineName, said]
    .filter(Boolean)
    .join(' ');
}

function subjectName({ subject }: TableLine, { subjects }: DifferenceNames): string | undefined {
  return subjects.find((one) => one.subject === subject)?.text;
}

/** A rule of the year is named by what it asks for: its numbers, not what was written beside them. */
function ownTitle(line: TableLine, names: DifferenceNames): string {
  const { id = '', text = '', from = '', refers = '' } = line;
  switch (line.line) {
    case 'yearly':
      return yearlyLineText(line, names);
    case 'group':
    case 'criterion':
      return text === '' ? id : `${id}. ${text}`;
    case 'band':
      return `từ ${shareOf(from)} của tiêu chí ${criterionOf(id, line, names)}`;
    case 'step':
    case 'item':
      return `“${text}” của tiêu chí ${criterionOf(id, line, names)}`;
    case 'bandCeiling':
    case 'absence':
      return `của tiêu chí ${criterionOf(id, line, names)}`;
    case 'gate':
      return `để xếp mức ${levelOf(id, names)}: tiêu chí ${criterionOf(refers, line, names)}`;
    case 'choice':
      return `“${text}” của lựa chọn “${settingOf(id, names)?.text ?? ''}”`;
    default:
      return text;
  }
}

function yearlyLineText({ id = '', every, refers, meetings }: TableLine, { levels }: DifferenceNames): string {
  const atLeast = refers === undefined ? null : { level: refers, meetings: meetings === undefined ? null : +meetings };
  return yearlyText({ level: id, everyAtLeast: every ?? null, atLeast }, levels);
}

/** What of a line its title does not say. */
const contentOf: Readonly<Record<TableLine['line'], readonly TableField[]>> = {
  subject: ['points'],
  group: ['points'],
  criterion: ['measure', 'points', 'start', 'each', 'part', 'whole'],
  band: ['points'],
  bandCeiling: ['part', 'points'],
  step: ['points'],
  item: [],
  absence: ['text', 'refers'],
  level: ['points'],
  gate: [],
  yearly: [],
  list: [],
  listItem: [],
  recognizer: [],
  setting: ['refers'],
  choice: [],
};

/** The content of a line that only one of the two tables has: each field with its value, in words. */
export function lineContent(line: TableLine, names: DifferenceNames): readonly string[] {
  return contentOf[line.line].flatMap((field) =>
    line[field] === undefined ? [] : [`${fieldName(field, line)}: ${fieldText(field, line[field], line, names)}`],
  );
}

export function fieldName(field: DifferenceField, { line }: TableLine): string {
  if (field === 'group') return 'Thuộc nhóm';
  if (field === 'text' && line === 'absence') return 'Khi nào';
  if (field === 'part' && line === 'bandCeiling') return 'Khi có';
  if (field !== 'refers') return tableColumns[field];
  if (line === 'yearly') return 'Có số buổi từ mức';
  return line === 'setting' ? 'Mặc định' : 'Điểm chuyển sang tiêu chí';
}

export function fieldText(field: DifferenceField, text: string, line: TableLine, names: DifferenceNames): string {
  if (line.line === 'yearly' && (field === 'every' || field === 'refers'))
    return text === '' ? 'không yêu cầu' : levelOf(text, names);
  if (text === '') return field === 'refers' && line.line === 'absence' ? 'không, cho đủ điểm' : '(trống)';
  switch (field) {
    case 'points':
    case 'start':
    case 'each':
      return text.replace('.', ',');
    case 'from':
      return shareOf(text);
    case 'measure':
      return measureNames[keysOf(measureNames).find((one) => one === text) ?? 'manual'];
    case 'part':
    case 'whole':
      return factText(text);
    case 'refers':
      return line.line === 'setting' ? choiceOf(text, line, names) : criterionOf(text, line, names);
    default:
      return text;
  }
}

/** `65/100` as 65%. */
function shareOf(text: string): string {
  const [numerator = '', denominator = ''] = text.split('/');
  return Number(denominator) > 0 ? ruleShareText(ratio(+numerator, +denominator)) : text;
}

function factText(name: string): string {
  const fact = keysOf(countFacts).find((one) => one === name);
  return fact === undefined ? name : countText(fact);
}

function levelOf(id: string, { levels }: DifferenceNames): string {
  return levels.find(({ level }) => level === id)?.text ?? id;
}

function criterionOf(id: string, { subject }: TableLine, { criteria }: DifferenceNames): string {
  const text = criteria.find((one) => one.subject === subject && one.id === id)?.text;
  return text ? `${id}. ${text}` : id;
}

function settingOf(id: string, { settings }: DifferenceNames) {
  return settings.find((one) => one.id === id);
}

function choiceOf(choice: string, { id = '' }: TableLine, names: DifferenceNames): string {
  return settingOf(id, names)?.choices.find((one) => one.id === choice)?.text ?? choice;
}
