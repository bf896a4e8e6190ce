import { civilDate } from '../../civil-date.ts';

/**
 * The day that the Third Congress (Đại hội III, 9/1960) resolved to keep as that of the Party's founding. No plan takes effect
 * before it, also where nobody knows since when a unit has been there.
 */
export const partyFoundedOn = civilDate('1930-02-03');
