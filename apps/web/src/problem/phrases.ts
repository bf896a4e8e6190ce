import { addDays, dayText, numberText } from '@co-so/domain';
import type { CivilDate } from '@co-so/domain';

/** Between which days something was there. */
export function lifeText(foundedOn: CivilDate | null, closedOn: CivilDate | null): string {
  const founded = foundedOn === null ? '' : ` từ ngày ${dayText(foundedOn)}`;
  const closed = closedOn === null ? '' : ` đến hết ngày ${dayText(addDays(closedOn, -1))}`;
  return `hoạt động${founded}${closed}`;
}

/** A number, or that none was written. */
export function countOr(count: number | null): string {
  return count === null ? 'chưa ghi' : numberText(count);
}

/** Which revision there is by now; `''` where there is none. */
export function revisionText(revision: number): string {
  return revision > 0 ? ` (nay là lần ghi ${numberText(revision)})` : '';
}
