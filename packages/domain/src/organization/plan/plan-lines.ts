import type { CivilDate } from '../../civil-date.ts';
import { choiceIn, countIn, dayIn, isBlank, textIn } from '../../indicator/cell.ts';
import type { Cell } from '../../indicator/cell.ts';
import { folded } from '../../folded.ts';
import type { SheetCell, SheetRows } from '../../indicator/sheet.ts';
import type { Decision } from '../dated-unit.ts';
import { hostTypeNames, hostTypes } from '../host-type.ts';
import type { HostType } from '../host-type.ts';
import { unitKindNames, unitKinds } from '../unit.ts';
import type { UnitKind } from '../unit.ts';
import { planColumns, planFields, planOperations, planOperationWords } from './plan-columns.ts';
import type { PlanField, PlanOperation } from './plan-columns.ts';

/** What is wrong in the sheet of a plan. `line` counts from 1 as Excel does; `column` is `null` for the line as a whole. */
export interface PlanSheetProblem {
  readonly code:
    | 'column-missing'
    | 'column-unknown'
    | 'count-unreadable'
    | 'day-unreadable'
    | 'division-from-above'
    | 'division-unknown'
    | 'field-missing'
    | 'host-type-unknown'
    | 'kind-unknown'
    | 'lines-differ'
    | 'operation-unknown'
    | 'place-ambiguous'
    | 'place-unknown'
    | 'sheet-empty'
    | 'unit-ambiguous'
    | 'unit-unknown';
  readonly line: number;
  readonly column: PlanField | null;
  readonly given?: string;
}

/** What holds for every line that names no decision or day of its own. */
export interface PlanSheetDefaults {
  readonly basis: Decision | null;
  readonly effectiveOn: CivilDate | null;
}

/** A line of the sheet, its cells read; units are still the words that call them. */
export interface PlanLine {
  readonly line: number;
  readonly index: number;
  readonly operation: PlanOperation;
  readonly text: Readonly<Partial<Record<PlanField, string>>>;
  readonly kind: UnitKind | null;
  readonly hostType: HostType | null;
  readonly officialMembers: number | null;
  readonly probationaryMembers: number | null;
  readonly effectiveOn: CivilDate;
  readonly basis: Decision;
  readonly consent: Decision | null;
}

/** Reads the lines of the sheet; those that cannot be read are left out, with their problems. */
export function planLines(
  rows: SheetRows,
  defaults: PlanSheetDefaults,
): { readonly lines: readonly PlanLine[]; readonly problems: readonly PlanSheetProblem[] } {
  const problems: PlanSheetProblem[] = [];
  const top = rows.findIndex((row) => row.filter((cell) => fieldNamed(cell) !== undefined).length >= 2);
  if (top < 0) return { lines: [], problems: [{ code: 'sheet-empty', line: 1, column: null }] };
  const fields = rows[top]!.map(fieldNamed);
  if (!fields.includes('operation')) problems.push({ code: 'column-missing', line: top + 1, column: 'operation' });
  rows[top]!.forEach((cell, index) => {
    const isSecond = fields[index] !== undefined && fields.indexOf(fields[index]) !== index;
    if ((fields[index] === undefined && !isBlankCell(cell)) || isSecond)
      problems.push({ code: 'column-unknown', line: top + 1, column: null, given: String(cell) });
  });
  const lines = rows.flatMap((row, index): readonly PlanLine[] => {
    if (index <= top || row.every(isBlankCell)) return [];
    const cells = new Map(
      fields.flatMap((field, at) => (field && !isBlankCell(row[at]) ? [[field, row[at]] as const] : [])),
    );
    return readLine(
      (field) => plainCell(cells.get(field)),
      { line: index + 1, index: index - top - 1 },
      defaults,
      problems,
    );
  });
  if (lines.length === 0 && problems.length === 0) problems.push({ code: 'sheet-empty', line: top + 1, column: null });
  return { lines, problems };
}

function fieldNamed(cell: SheetCell): PlanField | undefined {
  const sought = typeof cell === 'string' ? folded(cell) : '';
  if (sought === '') return undefined;
  return planColumns.find(({ field, header, synonyms }) =>
    [field, header, ...synonyms].some((word) => folded(word) === sought),
  )?.field;
}

function isBlankCell(cell: SheetCell): boolean {
  return typeof cell !== 'boolean' && isBlank(cell);
}

function plainCell(cell: SheetCell): Cell {
  return typeof cell === 'boolean' ? String(cell) : cell;
}

type CellOf = (field: PlanField) => Cell;

function readLine(
  cell: CellOf,
  place: Pick<PlanLine, 'line' | 'index'>,
  defaults: PlanSheetDefaults,
  problems: PlanSheetProblem[],
): readonly PlanLine[] {
  const before = problems.length;
  const fail = (code: PlanSheetProblem['code'], field: PlanField) => {
    const given = textIn(cell(field));
    problems.push({ code, line: place.line, column: field, ...(given !== null && { given }) });
  };
  const operation = choiceIn(cell('operation'), planOperations, planOperationWords);
  if (!operation) fail(isBlank(cell('operation')) ? 'field-missing' : 'operation-unknown', 'operation');
  const kind = choiceIn(cell('kind'), unitKinds, unitKindNames) ?? null;
  if (!kind && !isBlank(cell('kind'))) fail('kind-unknown', 'kind');
  const hostType = choiceIn(cell('hostType'), hostTypes, hostTypeNames) ?? null;
  if (!hostType && !isBlank(cell('hostType'))) fail('host-type-unknown', 'hostType');
  const [officialMembers, probationaryMembers] = (['officialMembers', 'probationaryMembers'] as const).map((field) => {
    const count = countIn(cell(field));
    if (count === undefined && !isBlank(cell(field))) fail('count-unreadable', field);
    return count ?? null;
  });
  const day = (field: PlanField) => {
    const found = dayIn(cell(field));
    if (!found && !isBlank(cell(field))) fail('day-unreadable', field);
    return found ?? null;
  };
  const effectiveOn = day('effectiveOn') ?? defaults.effectiveOn;
  if (!effectiveOn && isBlank(cell('effectiveOn'))) fail('field-missing', 'effectiveOn');
  const basis = decisionIn(cell, ['number', 'issuedOn', 'issuer'], day, fail) ?? defaults.basis;
  if (!basis && isBlank(cell('number'))) fail('field-missing', 'number');
  const consent = decisionIn(cell, ['consentNumber', 'consentIssuedOn', 'consentIssuer'], day, fail);
  if (problems.length > before) return [];
  const text = Object.fromEntries(
    planFields.flatMap((field) => {
      const given = textIn(cell(field));
      return given === null ? [] : [[field, given]];
    }),
  );
  return [
    {
      ...place,
      operation: operation!,
      text,
      kind,
      hostType,
      officialMembers: officialMembers ?? null,
      probationaryMembers: probationaryMembers ?? null,
      effectiveOn: effectiveOn!,
      basis: basis!,
      consent,
    },
  ];
}

/** A decision from its three cells: `null` where all are blank, a problem for each that is where one is not. */
function decisionIn(
  cell: CellOf,
  fields: readonly [PlanField, PlanField, PlanField],
  day: (field: PlanField) => CivilDate | null,
  fail: (code: PlanSheetProblem['code'], field: PlanField) => void,
): Decision | null {
  const blank = fields.filter((field) => isBlank(cell(field)));
  if (blank.length === fields.length) return null;
  for (const field of blank) fail('field-missing', field);
  const [number, issuedOn, issuer] = [textIn(cell(fields[0])), day(fields[1]), textIn(cell(fields[2]))];
  return number !== null && issuedOn && issuer !== null ? { number, issuedOn, issuer } : null;
}
