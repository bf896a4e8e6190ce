import { describe, expect, it } from 'vitest';
import { civilDate } from '../civil-date.ts';
import { period } from '../period.ts';
import { evaluate } from '../regulation/evaluate.ts';
import { asRules, loadCentralRules } from '../regulation/central-rules.ts';
import { ruleSetInForce } from '../regulation/in-force.ts';
import { points } from '../regulation/points.ts';
import type { DisciplineDecision } from './discipline-decision.ts';
import { disciplineEffects } from './discipline-effect.ts';
import { disciplineOfYear } from './discipline-facts.ts';
import { aDisciplineDecision } from './discipline.fixture.ts';

const lastDay = civilDate('2025-12-31');
const set = asRules(ruleSetInForce(await loadCentralRules('annual-rating'), lastDay), 'scoring')!;
const done = { tasksAssigned: 20, tasksCompleted: 20, tasksExceeding: 6 };

/** The rating of 2025 of a collective with everything else as the best level asks for. */
function rated(decisions: readonly DisciplineDecision[], score = 92, unitId = 'commune') {
  const year = disciplineOfYear(decisions, { unitId, year: 2025, subordinateIds: new Set(['branch']) });
  const { outcome, level, reasons } = evaluate(set, {
    subject: 'collective',
    on: lastDay,
    scored: { kind: 'given', points: points(score) },
    facts: { ...done, disciplined: year.disciplined },
    settings: {},
    mitigated: year.isExcusable ? ['C2'] : [],
  });
  return { as: level ?? outcome, reasons, flagged: year.flaggedIds };
}

const offDuty = { dutyRelated: false };
const excusable = { selfDetected: true, remedied: true };

/** The numbers are those of the cases in domain/regulations.md, section 6. */
describe('the rating of a year takes from the register', () => {
  it.each([
    ['1: on duty, here', {}, 'failing', ['C2']],
    ['2: found by the unit itself and remedied', excusable, 'manual', ['C2']],
    ['2: found by itself and not remedied', { selfDetected: true }, 'failing', ['C2']],
    ['4: not on duty', offDuty, 'good', ['DISCIPLINED']],
    ['5: a unit directly below', { subject: 'organization', unitId: 'branch' }, 'good', ['DISCIPLINED']],
    ['a unit that is not below', { subject: 'organization', unitId: 'elsewhere' }, 'outstanding', []],
    ['somebody outside the leadership', { subject: 'member' }, 'outstanding', []],
    ['withdrawn', { isWithdrawn: true }, 'outstanding', []],
    ['corrected since', { supersededBy: 2 }, 'outstanding', []],
    ['decided in the year before', { decidedOn: civilDate('2024-12-31') }, 'outstanding', []],
    ['decided in the year after', { decidedOn: civilDate('2026-01-02') }, 'outstanding', []],
  ] as const)('%s', (_, over, as, reasons) => {
    expect(rated([aDisciplineDecision(over)])).toEqual({ as, reasons, flagged: [] });
  });

  it('3 and 36: what happened at a former unit for that unit, and nothing where the person is now', () => {
    const atFormer = aDisciplineDecision({ unitId: 'former' });
    expect(rated([atFormer], 92, 'former')).toMatchObject({ as: 'failing', reasons: ['C2'] });
    expect(rated([atFormer], 92, 'commune')).toMatchObject({ as: 'outstanding', reasons: [] });
  });

  it('35: what happened in an earlier year in the year of the decision, flagged for the committee above', () => {
    for (const violatedIn of ['2024', '2024-12-31'])
      expect(rated([aDisciplineDecision({ violatedIn: period(violatedIn) })])).toEqual({
        as: 'failing',
        reasons: ['C2'],
        flagged: ['decision'],
      });
    expect(rated([aDisciplineDecision({ violatedIn: period('2025') })]).flagged).toEqual([]);
  });

  it('no exception for one where another one has none', () => {
    const two = [aDisciplineDecision(excusable), aDisciplineDecision({ id: 'other' })];
    expect(rated(two)).toMatchObject({ as: 'failing', reasons: ['C2'] });
    expect(rated([two[0]!, aDisciplineDecision({ ...offDuty, id: 'other' })])).toMatchObject({ as: 'manual' });
  });

  it('the discipline of the organization itself as its own', () => {
    const own = aDisciplineDecision({ subject: 'organization', form: 'warning' });
    const year = disciplineOfYear([own], { unitId: 'commune', year: 2025, subordinateIds: new Set() });
    expect(year.disciplined).toEqual([{ who: 'self', dutyRelated: true, attributedHere: true }]);
  });
});

describe('what the rules make of one decision', () => {
  const effects = (over: Partial<DisciplineDecision>) =>
    disciplineEffects(set, aDisciplineDecision(over)).map(
      ({ rated: whose, does, level, at }) => `${whose} ${does} ${level}, ${at}`,
    );

  it.each([
    [
      {},
      [
        'collective leadsTo Không hoàn thành nhiệm vụ, Điều 11, Quy định 366-QĐ/TW',
        'collective withholds Hoàn thành xuất sắc nhiệm vụ, Điều 11, Quy định 366-QĐ/TW',
        'person leadsTo Không hoàn thành nhiệm vụ, Điều 11, Quy định 366-QĐ/TW',
      ],
    ],
    [
      excusable,
      [
        'collective mayLeadTo Không hoàn thành nhiệm vụ, Điều 11, Quy định 366-QĐ/TW',
        'collective withholds Hoàn thành xuất sắc nhiệm vụ, Điều 11, Quy định 366-QĐ/TW',
        'person leadsTo Không hoàn thành nhiệm vụ, Điều 11, Quy định 366-QĐ/TW',
      ],
    ],
    [offDuty, ['collective withholds Hoàn thành xuất sắc nhiệm vụ, Điều 11, Quy định 366-QĐ/TW']],
    [
      { subject: 'organization' },
      ['collectiveAbove withholds Hoàn thành xuất sắc nhiệm vụ, Điều 11, Quy định 366-QĐ/TW'],
    ],
    [{ subject: 'member' }, ['person leadsTo Không hoàn thành nhiệm vụ, Điều 11, Quy định 366-QĐ/TW']],
    [{ ...offDuty, subject: 'member' }, []],
    [{ isWithdrawn: true }, []],
  ] as const)('that is %j', (over, expected) => {
    expect(effects(over)).toEqual(expected);
  });

  it('is told with the exception that the text gives', () => {
    const [first] = disciplineEffects(set, aDisciplineDecision(excusable));
    expect(first?.exception).toMatch(/tự phát hiện và khắc phục kịp thời/);
  });
});
