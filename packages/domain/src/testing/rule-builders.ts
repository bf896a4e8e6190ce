import { civilDate } from '../civil-date.ts';
import { clause } from '../regulation/clause.ts';
import { points } from '../regulation/points.ts';
import type { Criterion, Group, Level, ScoringRuleSet } from '../regulation/scoring-rules.ts';

const at = clause('table', 'mục 1');

export function manualCriterion(id: string, max: number): Criterion {
  return { id, text: `Tiêu chí ${id}`, measure: { kind: 'manual', max: points(max) }, at };
}

function group(id: string, max: number): Group {
  const criteria = [manualCriterion(`${id}.1`, max)];
  return { id, text: `Nhóm ${id}`, max: points(max), weights: 'here', criteria, at };
}

function level(name: string, from: number, gates: Level['gates'] = []): Level {
  return { level: name, text: name, from: points(from), conditions: [], gates, at };
}

/** A province's table of two groups of 40 and 60 points; the best level asks for all of the first. */
export function aTable(overrides: Partial<ScoringRuleSet> = {}): ScoringRuleSet {
  return {
    rules: 'scoring',
    id: 'table-1',
    series: 'meeting-score',
    name: 'Bảng điểm của tỉnh',
    selection: { by: 'day', from: civilDate('2026-01-01'), until: null },
    effectiveFrom: civilDate('2026-01-01'),
    effectiveUntil: null,
    sources: [
      {
        id: 'table',
        instrument: 'Quy định 01-QĐ/TU',
        issuer: 'Tỉnh ủy',
        issuedOn: civilDate('2025-12-15'),
        url: null,
      },
    ],
    verifiedOn: null,
    subjects: [
      {
        subject: 'meeting',
        text: 'Buổi sinh hoạt',
        scale: points(100),
        facts: [],
        groups: [group('1', 40), group('2', 60)],
        notRated: [],
        knockOuts: [],
        undecidable: [],
        levels: [
          level('good', 90, [{ criterion: '1.1', at }]),
          level('fair', 70),
          level('average', 50),
          level('poor', 0),
        ],
        ceilings: [],
        undefinedResult: null,
        at,
      },
    ],
    ...overrides,
  };
}
