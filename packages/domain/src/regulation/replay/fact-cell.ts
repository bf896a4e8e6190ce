import { folded } from '../../folded.ts';
import { countIn, dayIn } from '../../indicator/cell.ts';
import { countFactNames, countFacts, disciplinedParties, flagFactNames, flagFacts } from '../facts.ts';
import type { CountFact, Discipline, DisciplinedParty, FactName, Facts, FlagFact } from '../facts.ts';
import type { SubjectRules } from '../scoring-rules.ts';
import { yesIn } from './claim-cell.ts';

/** A column of facts in a sheet of results. */
export type FactColumn =
  | { readonly kind: 'count'; readonly fact: CountFact; readonly header: string }
  | { readonly kind: 'flag'; readonly fact: FlagFact; readonly header: string }
  | { readonly kind: 'disciplined'; readonly who: DisciplinedParty; readonly header: string }
  | { readonly kind: 'admittedOn'; readonly header: string };

const partyHeaders: Readonly<Record<DisciplinedParty, string>> = {
  self: 'Kỷ luật: bản thân',
  member: 'Kỷ luật: thành viên tập thể',
  subordinateUnit: 'Kỷ luật: đơn vị trực thuộc',
};

/** Every column of facts that a subject may be asked for. */
export function factColumns({ facts }: Pick<SubjectRules, 'facts'>): readonly FactColumn[] {
  const has = (name: FactName) => facts.includes(name);
  return [
    ...countFactNames.filter(has).map((fact) => ({ kind: 'count', fact, header: countFacts[fact].text }) as const),
    ...flagFactNames.filter(has).map((fact) => ({ kind: 'flag', fact, header: flagFacts[fact] }) as const),
    ...(has('disciplined')
      ? disciplinedParties.map((who) => ({ kind: 'disciplined', who, header: partyHeaders[who] }) as const)
      : []),
    ...(has('admittedOn') ? [{ kind: 'admittedOn', header: 'Ngày kết nạp' } as const] : []),
  ];
}

/** The facts with what a cell says added; undefined where it cannot be read. */
export function factIn(column: FactColumn, cell: string, facts: Facts): Facts | undefined {
  switch (column.kind) {
    case 'count': {
      const count = countIn(cell);
      return count === undefined ? undefined : { ...facts, [column.fact]: count };
    }
    case 'flag': {
      const yes = yesIn(cell);
      return yes === undefined ? undefined : { ...facts, [column.fact]: yes };
    }
    case 'admittedOn': {
      const admittedOn = dayIn(cell);
      return admittedOn && { ...facts, admittedOn };
    }
    case 'disciplined':
      return disciplineIn(column.who, cell, facts);
  }
}

const onDuty = ['gắn công vụ', 'gắn với thực thi công vụ'];
const offDuty = ['ngoài công vụ', 'không gắn công vụ', 'không gắn với thực thi công vụ'];
const here = ['', 'nơi này', 'thuộc nơi này'];
const earlier = ['nơi trước', 'thuộc nơi công tác trước'];

/** What a cell of discipline is to say: the place after a comma, `;` between several cases. */
const disciplineWords =
  '"không", "gắn công vụ", "ngoài công vụ", thêm ", nơi trước" nếu vi phạm ở nơi công tác trước; nhiều trường hợp cách nhau bằng dấu ;';

/** What a cell under a column is to say, where only certain words will do. */
export function wordsWanted({ kind }: FactColumn): string | undefined {
  return kind === 'disciplined' ? disciplineWords : undefined;
}

/** The header as a sheet to be filled has it: with the words wanted below it. */
export function filledHeader(column: FactColumn): string {
  const words = wordsWanted(column);
  return words === undefined ? column.header : `${column.header} (${words})`;
}

/** The facts with every case of the cell; undefined where one of them is worded otherwise. */
function disciplineIn(who: DisciplinedParty, cell: string, facts: Facts): Facts | undefined {
  if (yesIn(cell) === false) return facts;
  const cases = cell.split(';').map((one) => caseIn(who, one));
  const read = cases.flatMap((one) => one ?? []);
  if (read.length < cases.length) return undefined;
  return { ...facts, disciplined: [...(facts.disciplined ?? []), ...read] };
}

function caseIn(who: DisciplinedParty, given: string): Discipline | undefined {
  const [duty = '', place = '', ...others] = given.split(',');
  const dutyRelated = whichOf(duty, onDuty, offDuty);
  const attributedHere = whichOf(place, here, earlier);
  if (others.length > 0 || dutyRelated === undefined || attributedHere === undefined) return undefined;
  return { who, dutyRelated, attributedHere };
}

/** Whether a text is one of the first words or of the second; neither is undefined. */
function whichOf(given: string, first: readonly string[], second: readonly string[]): boolean | undefined {
  const is = (word: string) => folded(word) === folded(given);
  return first.some(is) ? true : second.some(is) ? false : undefined;
}
