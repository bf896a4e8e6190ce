import type { RuleSet } from '../../rule-set.ts';
import { committeeTerm2025, committeeTermBefore2025 } from './charter.ts';
import { committeeTermApril2026, committeeTermJuly2026 } from './2026.ts';

export const committeeTermRules: readonly RuleSet[] = [
  committeeTermBefore2025,
  committeeTerm2025,
  committeeTermApril2026,
  committeeTermJuly2026,
];
