import { dayText } from '@co-so/domain';
import type { CivilDate } from '@co-so/domain';

interface Law {
  readonly day?: CivilDate;
  readonly clauseText?: string | null;
  readonly unconfirmed?: string | null;
}

/** The law of a day within a sentence: its clause, and what of it is not confirmed. */
export function lawText({ day, clauseText, unconfirmed }: Law): string {
  const on = day === undefined ? '' : dayText(day);
  const named = clauseText ? `${clauseText}, xét cho ngày ${on}` : `quy định áp dụng ngày ${on}`;
  return unconfirmed ? `${named} (chưa xác nhận: ${unconfirmed.replace(/\.$/, '')})` : named;
}
