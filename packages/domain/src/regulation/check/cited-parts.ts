import type { Cited } from '../clause.ts';
import type { RuleSet } from '../rule-set.ts';
import type { ScoringRuleSet, SubjectRules } from '../scoring-rules.ts';

/** A part of a rule set that says something and so has to rest on something, with its JSON Pointer. */
export type CitedPart = readonly [at: string, part: Cited];

/** Every part of a rule set that needs a clause or the reason why there is none. */
export function citedParts(set: RuleSet): readonly CitedPart[] {
  return [...each('/settings', set.settings), ...each('/gaps', set.gaps), ...ownParts(set)];
}

function ownParts(set: RuleSet): readonly CitedPart[] {
  switch (set.rules) {
    case 'scoring':
      return scoringParts(set);
    case 'record':
      return [
        ...each('/levels', set.levels),
        ...each('/known', set.known),
        ...one('/seriesBreak', set.seriesBreak ?? undefined),
      ];
    case 'containment':
      return each('/kinds', set.kinds);
    case 'sizes':
      return each('/sizes', set.sizes);
    case 'limits':
      return each('/limits', set.limits);
    case 'checklist':
      return set.lists.flatMap(({ items, recognizedBy }, index) => [
        ...each(`/lists/${index}/items`, items),
        ...each(`/lists/${index}/recognizedBy`, recognizedBy),
      ]);
    case 'thresholds':
      return [
        ['/quorum', set.quorum],
        ...each('/ballot', set.ballot),
        ...each('/consequences', set.consequences),
        ...each('/limits', set.limits),
      ];
  }
}

function scoringParts({ subjects, cap, yearly, deadlines }: ScoringRuleSet): readonly CitedPart[] {
  return [
    ...subjects.flatMap((rules, index) => subjectParts(rules, `/subjects/${index}`)),
    ...one('/cap', cap),
    ...one('/cap/granted', cap?.granted),
    ...each('/cap/settings', cap?.settings),
    ...each('/yearly', yearly),
    ...each('/deadlines', deadlines),
  ];
}

function subjectParts(rules: SubjectRules, at: string): readonly CitedPart[] {
  return [
    [at, rules],
    ...each(`${at}/groups`, rules.groups),
    ...rules.groups.flatMap(({ criteria }, index) => criteriaParts(criteria, `${at}/groups/${index}/criteria`)),
    ...each(`${at}/notRated`, rules.notRated),
    ...each(`${at}/knockOuts`, rules.knockOuts),
    ...rules.knockOuts.flatMap(({ exception }, index) =>
      one(`${at}/knockOuts/${index}/exception`, exception ?? undefined),
    ),
    ...each(`${at}/undecidable`, rules.undecidable),
    ...each(`${at}/levels`, rules.levels),
    ...rules.levels.flatMap(({ conditions, gates }, index) => [
      ...each(`${at}/levels/${index}/conditions`, conditions),
      ...each(`${at}/levels/${index}/gates`, gates),
    ]),
    ...each(`${at}/ceilings`, rules.ceilings),
    ...one(`${at}/undefinedResult`, rules.undefinedResult ?? undefined),
  ];
}

function criteriaParts(criteria: SubjectRules['groups'][number]['criteria'], at: string): readonly CitedPart[] {
  return [
    ...each(at, criteria),
    ...criteria.flatMap(({ notApplicable, measure }, index) => [
      ...one(`${at}/${index}/notApplicable`, notApplicable),
      ...one(`${at}/${index}/measure/ceiling`, measure.kind === 'bands' ? measure.ceiling : undefined),
    ]),
  ];
}

function each(at: string, parts: readonly Cited[] = []): readonly CitedPart[] {
  return parts.map((part, index) => [`${at}/${index}`, part]);
}

function one(at: string, part: Cited | undefined): readonly CitedPart[] {
  return part ? [[at, part]] : [];
}
