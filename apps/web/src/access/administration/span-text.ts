import { addDays, dayText } from '@co-so/domain';
import type { CivilDate } from '@co-so/domain';

/** The days of a role or a delegation, the last one included, as people write them. */
export function spanText(from: CivilDate, until: CivilDate | null): string {
  const since = `từ ${dayText(from)}`;
  return until === null ? `${since}, chưa định ngày kết thúc` : `${since} đến hết ${dayText(addDays(until, -1))}`;
}
