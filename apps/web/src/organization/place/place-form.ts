import type { PlaceThroughTime } from '@co-so/api';
import type { CivilDate } from '@co-so/domain';

/** What each form about a place is given. */
export interface PlaceForm {
  readonly place: PlaceThroughTime;
  readonly today: CivilDate;
  readonly onBack: () => void;
  readonly onDone: () => void;
}
