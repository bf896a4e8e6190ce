import type { RuleSet } from '../../rule-set.ts';
import { admission2021, admission2025 } from './2021-2025.ts';
import { admissionApril2026, admissionJuly2026 } from './2026.ts';

export const admissionRules: readonly RuleSet[] = [admission2021, admission2025, admissionApril2026, admissionJuly2026];
