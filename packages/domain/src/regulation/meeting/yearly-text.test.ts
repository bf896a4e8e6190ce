import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aTable } from '../../testing/rule-builders.ts';
import { checkRuleSet } from '../check/check-rule-set.ts';
import { meetingScoreT1 } from '../rules/meeting-score/t1-t2.ts';
import type { YearlyLevel } from '../scoring-rules.ts';
import { levelsOfMeetingsSaid, levelsOfTheYearSaid } from './levels-said.ts';
import { meetingsSaid } from './meetings-said.ts';
import { yearlyText } from './yearly-text.ts';

const { levels } = meetingScoreT1.subjects[0]!;

it('says of the known rules what their source says', () => {
  for (const rule of meetingScoreT1.yearly!) expect(yearlyText(rule, levels)).toBe(rule.text);
});

it.each<[string | null, YearlyLevel['atLeast'], string]>([
  ['fair', { level: 'good', meetings: 3 }, 'mọi buổi từ khá trở lên, ít nhất 3 buổi tốt'],
  ['average', { level: 'fair', meetings: 6 }, 'mọi buổi từ trung bình trở lên, ít nhất 6 buổi từ khá trở lên'],
  ['good', null, 'mọi buổi tốt'],
  [null, { level: 'good', meetings: 9 }, 'ít nhất 9 buổi tốt'],
  [null, { level: 'fair', meetings: null }, 'một số buổi từ khá trở lên'],
  ['average', { level: 'good', meetings: null }, 'mọi buổi từ trung bình trở lên, và một số buổi tốt'],
  [null, null, 'mọi trường hợp còn lại'],
  [null, { level: 'gone', meetings: 2 }, 'ít nhất 2 buổi từ gone trở lên'],
])('says that every meeting is at least %s and so many %o', (everyAtLeast, atLeast, said) => {
  expect(yearlyText({ level: 'fair', everyAtLeast, atLeast }, levels)).toBe(`Năm xếp loại khá: ${said}`);
});

it.each<[string, readonly number[]]>([
  ['ít nhất 7 buổi tốt', [7]],
  ['9 trong 12 buổi tốt, không buổi nào kém', [9]],
  ['9/12 buổi tốt', [9]],
  ['7 trên tổng số 12 buổi', [7]],
  ['ít nhất 7 buổi tốt trong 12 buổi', [7]],
  ['cả 12 buổi tốt', [12]],
  ['7 buổi tốt, 5 buổi khá', [7, 5]],
  ['ÍT NHẤT BẢY BUỔI', [7]],
  ['ít nhất bảy buổi'.normalize('NFD'), [7]],
  ['mười một  buổi, mười buổi', [11, 10]],
  ['ít nhất năm buổi', [5]],
  ['trong năm buổi nào cũng tốt, một số buổi tốt hơn', []],
  ['Năm 2026, Điều 5 Quy định 01-QĐ/TU', []],
])('reads the meetings out of "%s"', (text, numbers) => {
  expect(meetingsSaid(text)).toEqual(numbers);
});

it.each<[string, readonly string[]]>([
  ['mọi buổi từ khá trở lên, ít nhất 7 buổi tốt', ['fair', 'good']],
  ['9 BUỔI ĐƯỢC XẾP LOẠI  TRUNG BÌNH', ['average']],
  ['7 buổi đạt loại khá'.normalize('NFD'), ['fair']],
  ['không có buổi kém, một số buổi tốt hơn', []],
  ['buổi khác, tốt nhất là mọi buổi', []],
])('reads the levels of meetings out of "%s"', (text, named) => {
  expect(levelsOfMeetingsSaid(text, levels)).toEqual(named);
});

it('takes a level of several words for that one, and not for its first word', () => {
  const longer = [...levels, { level: 'fairly-good', text: 'Khá tốt' }];
  expect(levelsOfMeetingsSaid('ít nhất 3 buổi khá tốt', longer)).toEqual(['fairly-good']);
  expect(levelsOfMeetingsSaid('3 buổi loại A (*)', [...longer, { level: 'a', text: 'A (*)' }])).toEqual(['a']);
});

it.each<[string, readonly string[]]>([
  ['Năm xếp loại tốt: mọi buổi từ khá trở lên', ['good']],
  ['Cả năm được xếp loại trung bình', ['average']],
  ['Năm loại khá', ['fair']],
  ['Năm 2026 có nhiều buổi khá', []],
  ['năm tốt hơn năm trước', []],
])('reads the level of the year out of "%s"', (text, named) => {
  expect(levelsOfTheYearSaid(text, levels)).toEqual(named);
});

const at = { of: 'table', place: 'mục 1' };
type Said = Pick<YearlyLevel, 'level' | 'text' | 'everyAtLeast' | 'atLeast'>;

function found(rule: Said, place = at.place) {
  const yearly = [{ ...rule, at: { ...at, place }, unconfirmed: 'ví dụ' }];
  const own = levels.map((one) => ({ ...one, at }));
  const subjects = aTable().subjects.map((rules) => ({ ...rules, levels: own }));
  return checkRuleSet(aTable({ yearly, subjects })).map(({ code, at: where, given, expected }) => [
    code,
    where,
    given,
    expected,
  ]);
}

it('finds a sentence, or a citation that repeats it, that speaks of another number than the rule asks for', () => {
  const [known] = meetingScoreT1.yearly!;
  const rule = { ...known!, atLeast: { level: 'good', meetings: 3 } };
  expect(found(rule)).toEqual([['year-text-differs', '/yearly/0/text', 7, 3]]);
  expect(found({ ...rule, text: 'Năm tốt' }, `xếp loại năm, mức ${rule.text}`)).toEqual([
    ['year-text-differs', '/yearly/0/at/place', 7, 3],
  ]);
  expect(found({ ...rule, text: 'Năm tốt: ba buổi tốt' })).toEqual([]);
  expect(found({ ...rule, atLeast: null })).toEqual([['year-text-differs', '/yearly/0/text', 7, undefined]]);
});

it('makes of no rule a sentence that the check holds against it', () => {
  const level = fc.constantFrom('good', 'fair', 'average', 'poor');
  const atLeast = fc.option(fc.record({ level, meetings: fc.option(fc.integer({ min: 1, max: 12 })) }));
  fc.assert(
    fc.property(level, fc.option(level), atLeast, (of, everyAtLeast, asked) => {
      const rule = { level: of, everyAtLeast, atLeast: asked };
      expect(found({ ...rule, text: yearlyText(rule, levels) })).toEqual([]);
    }),
  );
});

it('finds a sentence that names another level than the rule, of the year or of its meetings', () => {
  const [known] = meetingScoreT1.yearly!;
  expect(found({ ...known!, text: 'Năm xếp loại tốt: mọi buổi tốt, ít nhất 7 buổi tốt' })).toEqual([]);
  expect(found({ ...known!, text: 'Năm xếp loại khá: ít nhất 7 buổi tốt' })).toEqual([
    ['year-text-differs', '/yearly/0/text', 'Khá', 'Tốt'],
  ]);
  expect(found({ ...known!, text: 'Năm xếp loại tốt: mọi buổi từ trung bình trở lên, ít nhất 7 buổi tốt' })).toEqual([
    ['year-text-differs', '/yearly/0/text', 'Trung bình', 'Khá, Tốt'],
  ]);
  expect(found(known!, 'xếp loại năm: ít nhất 7 buổi kém')).toEqual([
    ['year-text-differs', '/yearly/0/at/place', 'Kém', 'Khá, Tốt'],
  ]);
});

it('lets a rule that takes all other years say so in any words', () => {
  const others = { level: 'poor', everyAtLeast: null, atLeast: null };
  expect(found({ ...others, text: 'Năm xếp loại kém: còn buổi kém' })).toEqual([]);
  expect(found({ ...others, text: 'Năm xếp loại tốt: còn lại' })).toEqual([
    ['year-text-differs', '/yearly/0/text', 'Tốt', 'Kém'],
  ]);
});

it('never reads other levels out of the sentence made of a rule than the rule has', () => {
  const someLevel = fc.constantFrom(...levels.map(({ level }) => level));
  const atLeast = fc.option(fc.record({ level: someLevel, meetings: fc.option(fc.integer({ min: 1, max: 12 })) }));
  fc.assert(
    fc.property(someLevel, fc.option(someLevel), atLeast, (level, everyAtLeast, asked) => {
      const text = yearlyText({ level, everyAtLeast, atLeast: asked }, levels);
      const allowed = [everyAtLeast, asked?.level];
      expect(levelsOfMeetingsSaid(text, levels).filter((one) => !allowed.includes(one))).toEqual([]);
      expect(levelsOfTheYearSaid(text, levels)).toEqual([level]);
    }),
  );
});
