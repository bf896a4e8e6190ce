import type { RuleSet } from '../rule-set.ts';
import type { Series } from '../rule-set-head.ts';
import { admissionRules } from './admission/index.ts';
import { committeeTermRules } from './committee-term/index.ts';
import { confidenceVoteRules } from './confidence-vote/index.ts';
import { establishmentRules } from './establishment/index.ts';
import { fourGoodRules } from './four-good/index.ts';
import { meetingDutyRules } from './meeting-duty/index.ts';
import { meetingScoreRules } from './meeting-score/index.ts';
import { unitKindRules } from './unit-kinds/index.ts';

/**
 * All but the yearly rating: where a unit may stand, its size, committee and meetings, who joins and is recognized. Small
 * series, one file for a browser, since by themselves each costs a request and repeats the words and sources of the others.
 */
export const otherRules = {
  'unit-kinds': unitKindRules,
  establishment: establishmentRules,
  'committee-term': committeeTermRules,
  'meeting-duty': meetingDutyRules,
  'meeting-score': meetingScoreRules,
  'four-good': fourGoodRules,
  'confidence-vote': confidenceVoteRules,
  admission: admissionRules,
} satisfies Readonly<Partial<Record<Series, readonly RuleSet[]>>>;
