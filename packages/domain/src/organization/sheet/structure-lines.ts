import { beginningOfTime, endOfTime } from '../../civil-date.ts';
import type { CivilDate } from '../../civil-date.ts';
import { dayIn } from '../../indicator/cell.ts';
import type { Cell } from '../../indicator/cell.ts';
import { folded } from '../../folded.ts';
import type { SheetRows } from '../../indicator/sheet.ts';
import type { Decision } from '../dated-unit.ts';
import { groupingSchemes } from '../grouping.ts';
import type { GroupingScheme } from '../grouping.ts';
import { hostTypeNames, hostTypes } from '../host-type.ts';
import type { HostType } from '../host-type.ts';
import { unitKindNames, unitKinds } from '../unit.ts';
import type { UnitKind } from '../unit.ts';
import type { PlacedColumns } from './column-placing.ts';
import { filledLines, inOneLine, lineCells, plainCell } from './line-cells.ts';
import type { CellRules, FailIn, FilledLine } from './line-cells.ts';
import { consentParts, consentsIn } from './line-consents.ts';
import type { LineConsent } from './line-consents.ts';
import { levelReader, nameIndented } from './outline.ts';
import { structureFields, structureTextMaximum, unitKindSynonyms, structureSheetMaximum } from './structure-columns.ts';
import type { StructureField } from './structure-columns.ts';
import type { ParentsGiven, StructureLayout } from './structure-layout.ts';
import type { StructureSheetProblem, StructureSheetProblemCode } from './structure-sheet-problem.ts';

/** A line of the sheet, its cells read; what is blank is `null` and says nothing. */
export interface StructureLine {
  readonly line: number;
  readonly index: number;
  readonly id: string | null;
  readonly code: string | null;
  readonly name: string | null;
  readonly kind: UnitKind | null;
  /** The word that calls the parent. */
  readonly parent: string | null;
  readonly parentFrom: CivilDate | null;
  /** How deep the line stands, from 1 or by its indentation; `null` where parents are given by a word. */
  readonly depth: number | null;
  readonly hostType: HostType | null;
  readonly foundedOn: CivilDate | null;
  readonly closedOn: CivilDate | null;
  readonly foundedBy: Decision | null;
  readonly consents: readonly LineConsent[];
  /** The words of groups by scheme, those that are not blank. */
  readonly groups: Readonly<Partial<Record<GroupingScheme, string>>>;
  readonly note: string | null;
  /** Whether every cell could be read. */
  readonly isSound: boolean;
}

/** The days of a line's unit; a day that nobody knows counts as the first or the last of all. */
export function lifeOfLine({ foundedOn, closedOn }: StructureLine) {
  return { foundedOn: foundedOn ?? beginningOfTime, closedOn: closedOn ?? endOfTime };
}

/** Reads the lines below the headers; those that are blank in every column of the layout are passed over. */
export function structureLines(
  rows: SheetRows,
  layout: StructureLayout,
  placed: PlacedColumns<StructureField>,
  problems: StructureSheetProblem[],
): readonly StructureLine[] {
  const { top, fields } = placed;
  const readLevel = levelReader(rows.slice(top + 1).map((row) => plainCell(row[fields.indexOf('level')])));
  const reading = { words: wordsOf(layout), parents: layout.parents, readLevel };
  const lines = filledLines(rows, placed).map((filled, index) => readLine(filled, index, reading, problems));
  if (lines.length === 0) problems.push({ code: 'sheet-empty', line: top + 1, column: null });
  if (lines.length > structureSheetMaximum)
    problems.push({ code: 'sheet-too-long', line: top + 1, column: null, maximum: structureSheetMaximum });
  return lines;
}

interface Words {
  readonly kinds: ReadonlyMap<string, UnitKind>;
  readonly hostTypes: ReadonlyMap<string, HostType>;
}

/** Every word for a kind or a type of host; what the layout says goes before what we say. */
function wordsOf({ kindWords, hostTypeWords }: StructureLayout): Words {
  const kinds = unitKinds.flatMap((kind) =>
    [kind, unitKindNames[kind], ...unitKindSynonyms[kind]].map((word) => [folded(word), kind] as const),
  );
  const types = hostTypes.flatMap((type) => [type, hostTypeNames[type]].map((word) => [folded(word), type] as const));
  return {
    kinds: new Map([...kinds, ...kindWords.map(({ word, kind }) => [folded(word), kind] as const)]),
    hostTypes: new Map([...types, ...hostTypeWords.map(({ word, hostType }) => [folded(word), hostType] as const)]),
  };
}

interface Reading {
  readonly words: Words;
  readonly parents: ParentsGiven;
  readonly readLevel: (cell: Cell) => number | null;
}

export type Fail = FailIn<StructureSheetProblemCode, StructureField>;

const cellRules: CellRules<StructureField> = {
  fields: structureFields,
  required: ['name', 'kind'],
  textMaximum: structureTextMaximum,
};

function readLine(
  filled: FilledLine<StructureField>,
  index: number,
  { words, parents, readLevel }: Reading,
  problems: StructureSheetProblem[],
): StructureLine {
  const before = problems.length;
  const { line, cells } = filled;
  const { text, day, choice, fail } = lineCells<StructureSheetProblemCode, StructureField>(filled, cellRules, problems);
  const indented = nameIndented(cells.get('name'));
  const read = {
    line,
    index,
    id: text('id'),
    code: text('code'),
    name: inOneLine(parents === 'indentation' ? indented.name : text('name')),
    kind: choice('kind', words.kinds, 'kind-unknown'),
    parent: parents === 'indentation' || parents === 'outlineLevel' ? null : text('parent'),
    parentFrom: day('parentFrom'),
    depth:
      parents === 'indentation' ? indented.depth : parents === 'outlineLevel' ? readLevel(cells.get('level')) : null,
    hostType: choice('hostType', words.hostTypes, 'host-type-unknown'),
    foundedOn: day('foundedOn'),
    closedOn: day('closedOn'),
    foundedBy: decisionIn(text, day, ['number', 'issuedOn', 'issuer'], fail),
    consents: consentsOf(text, fail),
    groups: groupsIn(text),
    note: text('note'),
  };
  if (parents === 'outlineLevel' && read.depth === null)
    fail(text('level') === null ? 'field-missing' : 'level-unreadable', 'level');
  orderProblems(read, fail);
  return { ...read, isSound: problems.length === before };
}

function groupsIn(text: (field: StructureField) => string | null): StructureLine['groups'] {
  const said = groupingSchemes.map((scheme) => [scheme, inOneLine(text(scheme))] as const);
  return Object.fromEntries(said.filter(([, word]) => word !== null));
}

/** Days that cannot follow each other as they do. */
function orderProblems(line: Omit<StructureLine, 'isSound'>, fail: Fail): void {
  const { foundedOn, closedOn, parentFrom } = line;
  if (foundedOn && closedOn && closedOn <= foundedOn) fail('closed-before-founded', 'closedOn', { day: foundedOn });
  if (foundedOn && parentFrom && parentFrom < foundedOn) fail('before-founding', 'parentFrom', { day: foundedOn });
  if (closedOn && parentFrom && parentFrom >= closedOn) fail('closed-before-founded', 'closedOn', { day: parentFrom });
  const days = line.consents.flatMap(({ on }) => on ?? []).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (foundedOn && first && first < foundedOn) fail('before-founding', 'consentFrom', { day: foundedOn });
  if (closedOn && last && last >= closedOn) fail('closed-before-founded', 'closedOn', { day: last });
}

/** The documents of the cells of consent: a problem for each cell that is blank where another is not. */
function consentsOf(text: (field: StructureField) => string | null, fail: Fail): readonly LineConsent[] {
  const columns = ['consentNumber', 'consentIssuedOn', 'consentIssuer'] as const;
  const [consentNumber = null, consentIssuedOn = null, consentIssuer = null] = columns.map(text);
  const consentFrom = text('consentFrom');
  if (consentNumber !== null && consentIssuedOn !== null && consentIssuer !== null)
    return consentsIn({ consentNumber, consentIssuedOn, consentIssuer, consentFrom }, fail);
  const blank = columns.filter((field) => text(field) === null);
  if (blank.length < columns.length || consentFrom !== null) for (const field of blank) fail('field-missing', field);
  for (const field of ['consentIssuedOn', 'consentFrom'] as const)
    if (consentParts(text(field) ?? '').some((day) => !dayIn(day))) fail('day-unreadable', field);
  return [];
}

/** A decision from its three cells: `null` where all are blank, a problem for each that is where one is not. */
function decisionIn(
  text: (field: StructureField) => string | null,
  day: (field: StructureField) => CivilDate | null,
  [first, second, third]: readonly [StructureField, StructureField, StructureField],
  fail: Fail,
): Decision | null {
  const blank = [first, second, third].filter((field) => text(field) === null);
  if (blank.length === 3) return null;
  for (const field of blank) fail('field-missing', field);
  const [number, issuedOn, issuer] = [text(first), day(second), text(third)];
  return number !== null && issuedOn && issuer !== null ? { number, issuedOn, issuer } : null;
}
