import type { Signature } from '../../access/actor.ts';
import type { CivilDate, Instant } from '../../civil-date.ts';
import { ruleSetInForce } from '../in-force.ts';
import { asRules, loadCentralRules } from '../central-rules.ts';
import type { Series } from '../rule-set-head.ts';
import type { ScoringRuleSet } from '../scoring-rules.ts';
import type { Issuing } from './issue.ts';
import type { LocalRuleSet } from './local-table.ts';

export const draftStates = ['open', 'issued', 'discarded'] as const;
export type DraftState = (typeof draftStates)[number];

/** A score table while it is worked on. Each save is a revision that stays; `recorded…` is who made this one. */
export interface ScoreTableDraft {
  /** That of the table as well, once it is issued. */
  readonly id: string;
  readonly series: Series;
  /** The central set or issued table that it began from; `null` where it began empty. */
  readonly draftedFrom: string | null;
  readonly state: DraftState;
  /** From 1. */
  readonly revision: number;
  readonly table: LocalRuleSet;
  readonly recordedBy: Signature;
  readonly recordedAt: Instant;
}

/** A score table that the province has issued, with its document: never changed again. */
export interface OwnTable extends Issuing {
  readonly id: string;
  readonly series: Series;
  /** Within its series, from 1. */
  readonly version: number;
  readonly table: LocalRuleSet;
  /** SHA-256 of the table as canonical JSON. */
  readonly contentHash: string;
  /** The table in force until its first day. */
  readonly replaces: string | null;
  /** The draft's revision that was issued. */
  readonly revision: number;
  readonly issuedBy: Signature;
  readonly issuedAt: Instant;
}

/** Central sets that a table of a series may begin from; of the yearly score, the frame it has to keep. */
export async function loadTemplates(series: Series): Promise<readonly LocalRuleSet[]> {
  const sets = await loadCentralRules(series === 'annual-score' ? 'annual-rating' : series);
  return sets.flatMap((set) => asRules(set, 'scoring') ?? asRules(set, 'checklist') ?? []);
}

/** The central set whose subjects and totals a table has to keep from a day on; `null` where it is a table by itself. */
export function frameOn(series: Series, templates: readonly LocalRuleSet[], on: CivilDate): ScoringRuleSet | null {
  return series === 'annual-score' ? (asRules(ruleSetInForce(templates, on), 'scoring') ?? null) : null;
}
