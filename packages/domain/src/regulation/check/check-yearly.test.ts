import fc from 'fast-check';
import { expect, it } from 'vitest';
import { civilDate } from '../../civil-date.ts';
import { aTable } from '../../testing/rule-builders.ts';
import { yearlyLevel } from '../meeting/yearly-level.ts';
import type { Level, ScoringRuleSet, YearlyLevel } from '../scoring-rules.ts';
import { draftFrom } from '../table/draft-from.ts';
import { decideIssue } from '../table/issue.ts';
import { meetingScoreT1 } from '../rules/meeting-score/t1-t2.ts';
import { checkRuleSet } from './check-rule-set.ts';
import { regularMeetingsOfAYear } from '../meeting/regular-meetings.ts';

const at = { of: 'table', place: 'mục 1' };
const order = ['good', 'fair', 'average', 'poor'];

const rule = (level: string, every: string | null, of: string | null = null, meetings: number | null = null) =>
  ({
    level,
    text: `Năm ${level}`,
    everyAtLeast: every,
    atLeast: of === null ? null : { level: of, meetings },
    at,
    ...(meetings === null && { unconfirmed: 'chưa rõ' }),
  }) satisfies YearlyLevel;

const found = (...yearly: readonly YearlyLevel[]) =>
  checkRuleSet(aTable({ yearly })).map(({ code, at: place, given }) => `${code} ${place} ${given}`);

const good = rule('good', 'fair', 'good', 3);
const fair = rule('fair', 'average', 'fair', 6);

it('has nothing against rules of the year from the best level down', () => {
  expect(found(good, fair, rule('average', 'average'), rule('poor', null))).toEqual([]);
});

it('finds rules of the year in another order, and the one that no year gets to', () => {
  expect(found(fair, good)).toEqual([
    'year-levels-not-descending /yearly/1/level good',
    'year-rule-unreached /yearly/1 1',
  ]);
  expect(found(rule('poor', null), good, fair)).toEqual([
    'year-levels-not-descending /yearly/1/level good',
    'year-levels-not-descending /yearly/2/level fair',
    'year-rule-unreached /yearly/1 1',
    'year-rule-unreached /yearly/2 1',
  ]);
});

it('finds a rule behind one that waits for its number, and behind one that asks for less', () => {
  expect(found(rule('good', 'average', 'good'), fair)).toEqual(['year-rule-unreached /yearly/1 1']);
  expect(found(rule('good', null, 'fair', 6), fair)).toEqual(['year-rule-unreached /yearly/1 1']);
  expect(found(rule('good', null, 'fair', 7), fair)).toEqual([]);
});

it('finds the same level of the year twice, whatever the two ask for', () => {
  expect(found(good, rule('good', 'average', 'good', 7))).toEqual(['year-level-repeated /yearly/1/level good']);
  expect(found(good, good)).toEqual(['year-level-repeated /yearly/1/level good', 'year-rule-unreached /yearly/1 1']);
});

it.each([0, 13, 100])('finds %s meetings asked of a year that has 12', (meetings) => {
  expect(found(rule('good', 'fair', 'good', meetings), fair)).toEqual([
    `year-meetings /yearly/0/atLeast/meetings ${meetings}`,
  ]);
});

it.each([1, 12])('takes %s meetings asked of a year', (meetings) => {
  expect(found(rule('good', 'fair', 'good', meetings))).toEqual([]);
});

it('finds a level that no meeting has, though another kind of subject has it', () => {
  const [meeting] = aTable().subjects;
  const other = {
    ...meeting!,
    subject: 'committee',
    text: 'Cấp ủy',
    levels: [{ ...meeting!.levels[3]!, level: 'best' }],
  };
  const set = aTable({ subjects: [meeting!, other], yearly: [rule('best', null)] });
  expect(checkRuleSet(set).map(({ code, at: place }) => `${code} ${place}`)).toEqual(['level-unknown /yearly/0/level']);
});

it('finds two levels of one name, in whatever case and composition it is written', () => {
  const named = (texts: readonly string[]): ScoringRuleSet => {
    const [rules] = aTable().subjects;
    return aTable({
      subjects: [{ ...rules!, levels: rules!.levels.map((one, index): Level => ({ ...one, text: texts[index]! })) }],
    });
  };
  const codes = (...texts: readonly string[]) =>
    checkRuleSet(named(texts)).map(({ code, at: place }) => `${code} ${place}`);
  expect(codes('Tốt', 'Khá', 'Trung bình', 'Kém')).toEqual([]);
  expect(codes('Tốt', 'Tốt', 'Trung bình', 'Kém')).toEqual(['level-name-repeated /subjects/0/levels/1/text']);
  expect(codes('Tốt', 'Khá', ' tốt', 'tốt'.normalize('NFD'))).toEqual([
    'level-name-repeated /subjects/0/levels/2/text',
    'level-name-repeated /subjects/0/levels/3/text',
  ]);
});

it('finds two subjects of one name, which a citation could not tell apart', () => {
  const [rules] = aTable().subjects;
  const subjects = ['Chi bộ', 'Đảng bộ', ' chi bộ'].map((text, index) => ({ ...rules!, subject: `s${index}`, text }));
  expect(checkRuleSet(aTable({ subjects })).map(({ code, at: place }) => `${code} ${place}`)).toContain(
    'subject-name-repeated /subjects/2/text',
  );
});

it('keeps a table from being issued whose year stands on its head', () => {
  const yearly = [fair, good].map((one) => ({ ...one, at: { of: 'table', place: 'xếp loại năm' } }));
  const draft = draftFrom(meetingScoreT1, { id: 'own', name: 'Bảng của tỉnh', series: 'meeting-score' });
  const issuing = {
    instrument: 'Quy định 05-QĐ/TU',
    issuer: 'Tỉnh ủy',
    issuedOn: civilDate('2026-06-20'),
    effectiveFrom: civilDate('2026-07-01'),
  };
  const result = decideIssue({ draft: { ...draft, yearly }, frame: null, templates: [], issued: [] }, issuing);
  expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['year-levels-not-descending', 'year-rule-unreached']),
  );
});

const someLevel = fc.constantFrom(...order);
const someRule: fc.Arbitrary<YearlyLevel> = fc
  .tuple(someLevel, fc.option(someLevel), fc.option(someLevel), fc.option(fc.integer({ min: 1, max: 12 }), { freq: 6 }))
  .map(([level, every, of, meetings]) => rule(level, every, of, meetings));
const someRules = fc.array(someRule, { minLength: 1, maxLength: 4 });

/** Every year of so many meetings, whatever their order. */
function yearsOf(meetings: number, levels: readonly string[] = order): readonly (readonly string[])[] {
  const [level, ...rest] = levels;
  if (level === undefined) return meetings === 0 ? [[]] : [];
  return Array.from({ length: meetings + 1 }, (_, count) => count).flatMap((count) =>
    yearsOf(meetings - count, rest).map((others) => [...Array.from({ length: count }, () => level), ...others]),
  );
}

const fullYears = yearsOf(regularMeetingsOfAYear(null));

it('tells exactly the rules that none of all full years gets to', () => {
  fc.assert(
    fc.property(someRules, (yearly) => {
      const set = aTable({ yearly });
      const reached = new Set(
        fullYears.flatMap((year) => {
          const { rule: taken, trace } = yearlyLevel(set, year);
          return taken ? [trace.length - 1] : [];
        }),
      );
      const told = checkRuleSet(set).flatMap(({ code, at: place }) => (code === 'year-rule-unreached' ? [place] : []));
      expect(told).toEqual(yearly.flatMap((_, index) => (reached.has(index) ? [] : [`/yearly/${index}`])));
    }),
  );
});

it('under rules that nothing is found against a better meeting never makes a worse year', () => {
  const sound = someRules.filter((yearly) => checkRuleSet(aTable({ yearly })).length === 0);
  fc.assert(
    fc.property(sound, fc.array(someLevel, { minLength: 1, maxLength: 12 }), fc.nat(11), (yearly, year, month) => {
      const set = aTable({ yearly });
      const place = month % year.length;
      const better = year.with(place, order[Math.max(0, order.indexOf(year[place]!) - 1)]!);
      const [before, after] = [year, better].map((one) => {
        const { rule: taken } = yearlyLevel(set, one);
        return taken ? order.indexOf(taken.level) : order.length;
      });
      expect(after).toBeLessThanOrEqual(before!);
    }),
  );
});
