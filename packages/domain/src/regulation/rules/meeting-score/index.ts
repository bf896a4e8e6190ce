import type { RuleSet } from '../../rule-set.ts';
import { meetingScoreT1, meetingScoreT2 } from './t1-t2.ts';
import { meetingScoreT3 } from './t3.ts';

export const meetingScoreRules: readonly RuleSet[] = [meetingScoreT1, meetingScoreT2, meetingScoreT3];
