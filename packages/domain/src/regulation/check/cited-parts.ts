import type { Cited } from '../clause.ts';
import type { RuleSet } from '../rule-set.ts';
import { everyObject } from './every-object.ts';
import type { PlacedObject } from './every-object.ts';

/** A part of a rule set that says something and so has to rest on something, with its JSON Pointer. */
export type CitedPart = readonly [at: string, part: Cited];

/** What needs a clause wherever it stands; a list's name stands for each of its parts. */
const citedNames = [
  'afterBetter',
  'ballot',
  'bands',
  'cap',
  'ceiling',
  'ceilings',
  'conditions',
  'consequences',
  'criteria',
  'deadlines',
  'duties',
  'exception',
  'forms',
  'gaps',
  'gates',
  'granted',
  'groups',
  'kinds',
  'knockOuts',
  'known',
  'levels',
  'limits',
  'notApplicable',
  'notRated',
  'quorum',
  'recognizedBy',
  'seriesBreak',
  'settings',
  'sizes',
  'steps',
  'subjects',
  'undecidable',
  'undefinedResult',
  'yearly',
];

/** Every part of a rule set that needs a clause or the reason why there is none. */
export function citedParts(set: RuleSet): readonly CitedPart[] {
  return everyObject(set).flatMap((one) => (isCited(one) ? [[one.at, asCited(one)] as const] : []));
}

function isCited({ at, name }: PlacedObject): boolean {
  return citedNames.includes(name) || (name === 'items' && at.startsWith('/lists/'));
}

/** The types give every part of these names a citation; one that is missing nevertheless is what is looked for. */
function asCited({ value }: PlacedObject): Cited {
  return value as unknown as Cited;
}
