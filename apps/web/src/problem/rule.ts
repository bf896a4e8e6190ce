import type { RuleRefusal } from '@co-so/domain';
import { tableWords } from '../table-words.ts';
import { scoreTableSentences } from './score-table.ts';
import type { Sentences } from './sentences.ts';
import { missingText, sharedSentences } from './shared.ts';

/** All that is ever wrong with rules: their pages need no other sentences. */
const sentences: Sentences<RuleRefusal['code']> = {
  ...scoreTableSentences,
  ...sharedSentences,
  'text-missing': ({ field }) => missingText(tableWords[field] ?? field),
};

/** The sentence about something that is wrong with a rule set, a score table, or what is put before it. */
export function ruleProblemText(problem: RuleRefusal): string {
  return sentenceFor(problem.code)(problem);
}

/** Safe because an entry is only ever asked about the problem by whose code it was found. */
function sentenceFor(code: RuleRefusal['code']): (problem: RuleRefusal) => string {
  return sentences[code] as (problem: RuleRefusal) => string;
}
