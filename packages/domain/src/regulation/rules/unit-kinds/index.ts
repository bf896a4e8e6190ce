import type { RuleSet } from '../../rule-set.ts';
import { unitKindsBefore2025 } from './before-2025-07-01.ts';
import { unitKinds2025 } from './2025-07-01.ts';
import { unitKinds2026 } from './2026-04-08.ts';

export const unitKindRules: readonly RuleSet[] = [unitKindsBefore2025, unitKinds2025, unitKinds2026];
