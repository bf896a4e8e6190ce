/** Whoever scores a meeting counts those obliged to come by the duty: one file for a browser. */
export { meetingDutyRules } from './meeting-duty/index.ts';
export { meetingScoreRules } from './meeting-score/index.ts';
