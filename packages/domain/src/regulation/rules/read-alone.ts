/** Small series, each read by a page that reads nothing else: by themselves each costs a request and repeats the others. */
export { admissionRules } from './admission/index.ts';
export { confidenceVoteRules } from './confidence-vote/index.ts';
export { fourGoodRules } from './four-good/index.ts';
