/** Where a unit may stand, how large it is, and its committee: read together, so one file for a browser. */
export { unitKindRules } from './unit-kinds/index.ts';
export { establishmentRules } from './establishment/index.ts';
export { committeeTermRules } from './committee-term/index.ts';
