import { Mark } from '../../ui/mark.tsx';
import type { Tone } from '../../ui/mark.tsx';
import { standingWords } from './standing.ts';
import type { Standing } from './standing.ts';

const tones: Readonly<Record<Standing, Tone>> = {
  sent: 'good',
  notSent: 'off',
  inTime: 'good',
  late: 'warn',
  roundMissing: 'bad',
};

/** The signs of the tiles, where there is no room for a drawn one. */
export const standingSigns: Readonly<Record<Standing, string>> = {
  sent: '✓',
  notSent: '–',
  inTime: '✓',
  late: '!',
  roundMissing: '✕',
};

export function StandingMark({ standing }: { readonly standing: Standing }) {
  return <Mark tone={tones[standing]}>{standingWords[standing]}</Mark>;
}
