import type { CivilDate } from '../../civil-date.ts';
import { folded } from '../../folded.ts';
import type { SheetRows } from '../../indicator/sheet.ts';
import { hostedBranchStates, hostPlaceKindNames, hostPlaceKinds } from '../host-place.ts';
import type { HostedBranch, HostPlaceKind } from '../host-place.ts';
import type { PlacedColumns } from './column-placing.ts';
import {
  committeeSynonyms,
  committeeWords,
  hostedStateSynonyms,
  hostedStateWords,
  hostPlaceFields,
  hostPlaceKindSynonyms,
  requiredPlaceFields,
} from './host-place-columns.ts';
import type { HostPlaceField, SaidState } from './host-place-columns.ts';
import type { HostPlaceLayout } from './host-place-layout.ts';
import type { HostPlaceProblem, HostPlaceProblemCode } from './host-place-sheet-problem.ts';
import { filledLines, inOneLine, lineCells } from './line-cells.ts';
import type { CellRules, FailIn, FilledLine } from './line-cells.ts';
import { structureSheetMaximum } from './structure-columns.ts';

/** A line of the sheet of host places, its cells read; what is blank is `null` and says nothing. */
export interface HostPlaceLine {
  readonly line: number;
  readonly index: number;
  readonly id: string | null;
  readonly name: string | null;
  readonly kind: HostPlaceKind | null;
  /** The word that calls the unit under which it lies. */
  readonly unit: string | null;
  readonly unitFrom: CivilDate | null;
  readonly from: CivilDate | null;
  readonly until: CivilDate | null;
  readonly state: HostedBranch['state'] | null;
  /** The word that calls its branch. */
  readonly branch: string | null;
  readonly branchFrom: CivilDate | null;
  readonly hasCommittee: boolean | null;
  /** Whether every cell could be read. */
  readonly isSound: boolean;
}

/** Reads the lines below the headers; a sheet without any says nothing of places. */
export function hostPlaceLines(
  rows: SheetRows,
  layout: HostPlaceLayout,
  placed: PlacedColumns<HostPlaceField>,
  problems: HostPlaceProblem[],
): readonly HostPlaceLine[] {
  const words = wordsOf(layout);
  const lines = filledLines(rows, placed).map((filled, index) => readLine(filled, index, words, problems));
  if (lines.length > structureSheetMaximum)
    problems.push({ code: 'sheet-too-long', line: placed.top + 1, column: null, maximum: structureSheetMaximum });
  return lines;
}

type Words = ReturnType<typeof wordsOf>;

/** Every word that a cell may have; what the layout says goes before what we say. */
function wordsOf({ kindWords, stateWords }: HostPlaceLayout) {
  const kinds = hostPlaceKinds.flatMap((kind) =>
    [kind, hostPlaceKindNames[kind], ...hostPlaceKindSynonyms[kind]].map((word) => [folded(word), kind] as const),
  );
  const states = [...hostedBranchStates, 'unknown' as const].flatMap((state) =>
    [...(state === 'unknown' ? [] : [hostedStateWords[state]]), ...hostedStateSynonyms[state]].map(
      (word) => [folded(word), state] as const,
    ),
  );
  const committees = (['yes', 'no'] as const).flatMap((said) =>
    [committeeWords[said], ...committeeSynonyms[said]].map((word) => [folded(word), said] as const),
  );
  return {
    kinds: new Map([...kinds, ...kindWords.map(({ word, kind }) => [folded(word), kind] as const)]),
    states: new Map<string, SaidState>([
      ...states,
      ...stateWords.map(({ word, state }) => [folded(word), state] as const),
    ]),
    committees: new Map(committees),
  };
}

const cellRules: CellRules<HostPlaceField> = {
  fields: hostPlaceFields,
  required: requiredPlaceFields,
  textMaximum: {},
};

function readLine(
  filled: FilledLine<HostPlaceField>,
  index: number,
  { kinds, states, committees }: Words,
  problems: HostPlaceProblem[],
): HostPlaceLine {
  const before = problems.length;
  const { text, day, choice, fail } = lineCells<HostPlaceProblemCode, HostPlaceField>(filled, cellRules, problems);
  const state = choice('state', states, 'state-unknown');
  const committee = choice('hasCommittee', committees, 'committee-unknown');
  const read = {
    line: filled.line,
    index,
    id: text('id'),
    name: inOneLine(text('name')),
    kind: choice('kind', kinds, 'kind-unknown'),
    unit: text('unit'),
    unitFrom: day('unitFrom'),
    from: day('from'),
    until: day('until'),
    state: state === 'unknown' ? null : state,
    branch: text('branch'),
    branchFrom: day('branchFrom'),
    hasCommittee: committee && committee === 'yes',
  };
  orderProblems(read, fail);
  if (problems.length === before) branchProblems(read, state, fail);
  return { ...read, isSound: problems.length === before };
}

type Read = Omit<HostPlaceLine, 'isSound'>;
type Fail = FailIn<HostPlaceProblemCode, HostPlaceField>;

/** Days that cannot follow each other as they do. */
function orderProblems({ from, until, unitFrom, branchFrom }: Read, fail: Fail): void {
  if (from && until && until <= from) fail('until-before-from', 'until', { day: from });
  for (const [field, day] of [['unitFrom', unitFrom] as const, ['branchFrom', branchFrom] as const]) {
    if (day && from && day < from) fail('day-before-place', field, { day: from });
    if (day && until && day >= until) fail('day-after-place', field, { day: until });
  }
}

/** A branch of which nobody says whether it is there, or of which it is said that it is not. */
function branchProblems({ branch, hasCommittee, branchFrom }: Read, state: SaidState | null, fail: Fail): void {
  const isThere = state === 'own' || state === 'joint';
  if (isThere) return;
  if (branch !== null) fail('branch-not-said', 'branch');
  if (hasCommittee === true) fail('branch-not-said', 'hasCommittee');
  if (branchFrom && state !== 'none') fail('branch-not-said', 'branchFrom');
}
