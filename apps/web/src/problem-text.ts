import type { Problem, ProblemCode } from '@co-so/domain';
import { accessSentences } from './problem/access.ts';
import { contentSentences } from './problem/content.ts';
import { disciplineSentences } from './problem/discipline.ts';
import { fileSentences } from './problem/file.ts';
import { planSentences } from './problem/plan.ts';
import { requestSentences } from './problem/request.ts';
import { scoreTableSentences } from './problem/score-table.ts';
import { sendingSentences } from './problem/sending.ts';
import type { Sentences } from './problem/sentences.ts';
import { sharedSentences } from './problem/shared.ts';
import { structureImportSentences } from './problem/structure-import.ts';
import { stateSentences } from './problem/state.ts';

export { placeText } from './place-text.ts';

/** Every reason for which something is refused. */
const sentences: Sentences<ProblemCode> = {
  ...sharedSentences,
  ...contentSentences,
  ...fileSentences,
  ...sendingSentences,
  ...accessSentences,
  ...scoreTableSentences,
  ...planSentences,
  ...disciplineSentences,
  ...structureImportSentences,
  ...stateSentences,
  ...requestSentences,
};

export const problemCodes: readonly string[] = Object.keys(sentences);

/** The sentence about a problem. */
export function problemText(problem: Problem): string {
  return sentenceFor(problem.code)(problem);
}

/** Safe because an entry is only ever asked about the problem by whose code it was found. */
function sentenceFor(code: ProblemCode): (problem: Problem) => string {
  return sentences[code] as (problem: Problem) => string;
}
