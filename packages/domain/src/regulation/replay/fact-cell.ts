import { folded } from '../../folded.ts';
import { countIn, dayIn } from '../../indicator/cell.ts';
import { countFactNames, countFacts, disciplinedParties, flagFactNames, flagFacts } from '../facts.ts';
import type { CountFact, DisciplinedParty, FactName, Facts, FlagFact } from '../facts.ts';
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
      ? disciplinedParties.map(
          (who) => ({ kind: 'disciplined', who, header: `${partyHeaders[who]} (${disciplineWords})` }) as const,
        )
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

/** What a cell of discipline says: the place after a comma, `;` between several cases. */
export const disciplineWords = 'không; gắn công vụ; ngoài công vụ; gắn công vụ, nơi trước';

/** These and the words of the register of discipline; folded, nothing before, between or after them. */
const oneCase =
  /^(?:(gan)|khong gan|ngoai(?! voi))(?: voi thuc thi)? cong vu(?:(?: thuoc)? noi (?:nay|((?:cong tac )?truoc)))?$/;

/** The facts with every case of the cell; undefined where one of them is worded otherwise. */
function disciplineIn(who: DisciplinedParty, cell: string, facts: Facts): Facts | undefined {
  if (yesIn(cell) === false) return facts;
  const cases = cell.split(';').map((one) => oneCase.exec(folded(one)));
  const read = cases.flatMap((one) =>
    one ? { who, dutyRelated: one[1] !== undefined, attributedHere: one[2] === undefined } : [],
  );
  return read.length < cases.length ? undefined : { ...facts, disciplined: [...(facts.disciplined ?? []), ...read] };
}
