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

/** `gắn công vụ`, `ngoài công vụ`; `nơi trước` where the violation belongs to an earlier place. */
function disciplineIn(who: DisciplinedParty, cell: string, facts: Facts): Facts | undefined {
  const given = folded(cell);
  if (yesIn(cell) === false) return facts;
  const dutyRelated = given.includes('gan cong vu');
  if (!dutyRelated && !given.includes('ngoai cong vu')) return undefined;
  const one = { who, dutyRelated, attributedHere: !given.includes('noi truoc') };
  return { ...facts, disciplined: [...(facts.disciplined ?? []), one] };
}
