import type { CivilDate } from '../civil-date.ts';
import { sameDayLastYear } from '../civil-date.ts';
import type { RuleSetHead } from './rule-set-head.ts';

/** What stands for the name of an item that nobody has found. */
export const namelessText = 'chưa rõ tên';

export function itemText({ text }: { readonly text: string | null }): string {
  return text ?? namelessText;
}

/** Whether a person has compared a set with the signed text within the last year: nothing is presumed still in force. */
export type Verification = 'never' | 'withinAYear' | 'longAgo';

export function verificationOn({ verifiedOn }: Pick<RuleSetHead, 'verifiedOn'>, today: CivilDate): Verification {
  if (verifiedOn === null) return 'never';
  return verifiedOn < sameDayLastYear(today) ? 'longAgo' : 'withinAYear';
}
