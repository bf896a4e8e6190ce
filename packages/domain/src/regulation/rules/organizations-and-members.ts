/**
 * Where a unit may stand, its size and committee, who joins and is recognized: small series, one file for a browser, since by
 * themselves each costs a request and repeats the words and sources of the others.
 */
export { unitKindRules } from './unit-kinds/index.ts';
export { establishmentRules } from './establishment/index.ts';
export { committeeTermRules } from './committee-term/index.ts';
export { admissionRules } from './admission/index.ts';
export { confidenceVoteRules } from './confidence-vote/index.ts';
export { fourGoodRules } from './four-good/index.ts';
