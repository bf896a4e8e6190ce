import type { Checklist, ChecklistRuleSet } from '../rule-set.ts';
import type { Remark, Setting } from '../rule-set-head.ts';
import type { RuleProblem } from '../rule-problem.ts';
import { citedFrom, linesOf } from './line-cells.ts';
import type { PlacedLine } from './table-sheet-lines.ts';

/** Lists and what has to be settled before them, from the lines of a sheet. */
export function checklistFrom(
  lines: readonly PlacedLine[],
  problems: RuleProblem[],
): Pick<ChecklistRuleSet, 'rules' | 'lists' | 'settings'> {
  const settings = linesOf(lines, 'setting').map((one) => settingFrom(one, lines, problems));
  return {
    rules: 'checklist',
    lists: linesOf(lines, 'list').flatMap((one) => listFrom(one, lines, problems)),
    ...(settings.length > 0 && { settings }),
  };
}

function listFrom(
  { line, at }: PlacedLine,
  lines: readonly PlacedLine[],
  problems: RuleProblem[],
): readonly Checklist[] {
  const subject = listSubjects.find((one) => one === line.subject);
  if (!subject) problems.push({ code: 'subject-unknown', at: `${at}/subject`, given: line.subject });
  const own = lines.filter((one) => one.line.subject === line.subject);
  const remarks = (kind: 'listItem' | 'recognizer') => linesOf(own, kind).map((one) => remarkFrom(one, problems));
  const [items, recognizedBy] = [remarks('listItem'), remarks('recognizer')];
  return subject ? [{ subject, text: line.text ?? '', items, recognizedBy }] : [];
}

export const listSubjects: readonly Checklist['subject'][] = ['branch', 'grassrootsCommittee'];

function remarkFrom(one: PlacedLine, problems: RuleProblem[]): Remark {
  return { id: one.line.id ?? '', text: one.line.text ?? '', ...citedFrom(one, problems) };
}

function settingFrom(start: PlacedLine, lines: readonly PlacedLine[], problems: RuleProblem[]): Setting {
  const { id = '', text = '', refers = '' } = start.line;
  const choices = linesOf(lines, 'choice')
    .filter(({ line }) => line.id === start.line.id)
    .map(({ line }) => ({ id: line.refers ?? '', text: line.text ?? '' }));
  return { id, text, choices, default: refers, ...citedFrom(start, problems) };
}
