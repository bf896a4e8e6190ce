import { foldedFilter } from './folded-filter.ts';
import './searchable.css';

/**
 * How every choice out of a long list is found: with or without marks. The list itself scrolls, not a box around it, so
 * that what the keyboard moves through is what a screen reader sees.
 */
export const searchable = {
  searchable: true,
  filter: foldedFilter,
  withScrollArea: false,
  classNames: { options: 'search-options' },
} as const;
