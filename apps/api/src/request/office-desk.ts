import type { NationalDb, ProvinceDb } from '@co-so/db';

/** Where people sign in and are administered: one office with its own accounts, never two. */
export interface OfficeDesk {
  readonly db: ProvinceDb | NationalDb;
  readonly kind: 'province' | 'national';
  /** The province's id, or `national`. */
  readonly id: string;
  /** As people call it. */
  readonly name: string;
  /** The installation's secret; undefined where none is set, and then no second factor can be used. */
  readonly accessKey: string | undefined;
  readonly isDemonstration: boolean;
  /** It is read, and nothing is written any more. */
  readonly isArchived: boolean;
}
