import { countFactNames, disciplinedParties, flagFactNames } from '@co-so/domain';
import type { Condition, CountFact, DisciplinedParty, FactName, FlagFact, SubjectRules } from '@co-so/domain';
import { factsAskedBy, partiesAskedBy } from '../condition-text.ts';

/** The facts that may change the result of a subject: its own, as far as a condition asks for them. */
export interface AskedFacts {
  readonly counts: readonly CountFact[];
  readonly flags: readonly FlagFact[];
  readonly parties: readonly DisciplinedParty[];
  readonly admittedOn: boolean;
}

export function askedFacts(rules: SubjectRules): AskedFacts {
  const conditions = conditionsOf(rules);
  const belongs = (name: FactName) => rules.facts.includes(name) && fits(name, rules.subject);
  const asked = new Set(conditions.flatMap(factsAskedBy).filter(belongs));
  const parties = conditions.flatMap(partiesAskedBy);
  return {
    counts: countFactNames.filter((name) => asked.has(name)),
    flags: flagFactNames.filter((name) => asked.has(name)),
    parties: asked.has('disciplined') ? disciplinedParties.filter((party) => parties.includes(party)) : [],
    admittedOn: asked.has('admittedOn'),
  };
}

/** Whom the yearly rating calls a person; collectives and organizations are bodies. */
const persons: readonly string[] = ['leader', 'nonLeader', 'outsideSystem'];
const ofPersons: readonly FactName[] = ['exempt', 'suspended', 'admittedOn'];
const ofBodies: readonly FactName[] = ['newOrganization'];

/** Whether it is a person who is rated, of whom nothing is taken from what is known of a unit. */
export function isOfPersons({ subject }: Pick<SubjectRules, 'subject'>): boolean {
  return persons.includes(subject);
}

/** A body is not admitted, exempted or suspended; a person is not founded. */
function fits(name: FactName, subject: string): boolean {
  return !(isOfPersons({ subject }) ? ofBodies : ofPersons).includes(name);
}

function conditionsOf({ notRated, undecidable, knockOuts, levels, ceilings }: SubjectRules): readonly Condition[] {
  return [
    ...[...notRated, ...undecidable, ...ceilings].map(({ when }) => when),
    ...knockOuts.flatMap(({ when }) =>
      when.kind === 'condition' ? [when.holds] : when.readings.map(({ holds }) => holds),
    ),
    ...levels.flatMap(({ conditions }) => conditions.map(({ holds }) => holds)),
  ];
}
