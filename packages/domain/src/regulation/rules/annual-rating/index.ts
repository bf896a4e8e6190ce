import type { RuleSet } from '../../rule-set.ts';
import { annualRating2025 } from './2025-08-30.ts';
import { annualRating2008, annualRating2011, annualRating2014 } from './2008-2017.ts';
import { annualRating2018, annualRating2019 } from './2018-2022.ts';
import { annualRating2023 } from './2023-10-04.ts';

export const annualRatingRules: readonly RuleSet[] = [
  annualRating2008,
  annualRating2011,
  annualRating2014,
  annualRating2018,
  annualRating2019,
  annualRating2023,
  annualRating2025,
];
