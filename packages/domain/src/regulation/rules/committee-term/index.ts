import type { RuleSet } from '../../rule-set.ts';
import { committeeTermBefore2025, committeeTerm2025 } from './charter.ts';
import { committeeTerm2026 } from './2026-04-08.ts';

export const committeeTermRules: readonly RuleSet[] = [committeeTermBefore2025, committeeTerm2025, committeeTerm2026];
