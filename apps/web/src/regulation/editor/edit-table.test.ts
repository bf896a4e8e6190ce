import { draftFrom, loadCentralRules, noPoints, points, ratio } from '@co-so/domain';
import type { Criterion } from '@co-so/domain';
import { expect, it } from 'vitest';
import {
  citedAsItem,
  newYearly,
  withId,
  withLinesFollowing,
  withCited,
  withPart,
  withTextFollowing,
  withYearFollowing,
} from './edit-table.ts';

const at = citedAsItem('2.1');
const other = { of: '12', place: 'tiêu chí tham dự' };
const criterion: Criterion = {
  ...{ id: '2.1', text: 'Tham dự', at },
  measure: {
    ...{ kind: 'bands', part: 'membersPresent', whole: 'membersObliged' },
    bands: [
      { from: ratio(0, 100), points: noPoints, at },
      { from: ratio(90, 100), points: points(4), at: other },
    ],
    ceiling: { over: 'absentWithoutReason', points: points(1), at },
  },
};

it('keeps the whole of a share where the part is one of it, and else takes the nearest that it is a part of', () => {
  const measure = { kind: 'bands', part: 'membersPresent', whole: 'membersObliged', bands: [] } as const;
  expect(withPart(measure, 'membersSpeaking')).toMatchObject({ part: 'membersSpeaking', whole: 'membersObliged' });
  expect(withPart(measure, 'monthlyTargetsMet')).toMatchObject({ whole: 'monthlyTargets' });
});

it('keeps lines of a measure on what their criterion rests on, when it is another, and on their own where they have one', () => {
  const { measure } = withLinesFollowing(criterion, withId(criterion, '2.9'));
  expect(measure).toMatchObject({
    bands: [{ at: citedAsItem('2.9') }, { at: other }],
    ceiling: { at: citedAsItem('2.9') },
  });
});

it('cites what has another number by it, under the subject that it was cited under', () => {
  const place = `Tập thể, ${at.place}`;
  expect(withId({ ...criterion, at: { ...at, place } }, '2.9').at?.place).toBe('Tập thể, mục 2.9');
});

async function draftOfT1() {
  const t1 = (await loadCentralRules('meeting-score')).find(({ id }) => id === 'meeting-score/t1');
  if (t1?.rules !== 'scoring') throw new Error('no T1');
  return draftFrom(t1, { id: 'own', name: 'Bảng của tỉnh', series: 'meeting-score' });
}

it('lets the sentence of a year, and the citation that repeats it, say the number that it is changed to', async () => {
  const { subjects, yearly = [] } = await draftOfT1();
  const { levels } = subjects[0]!;
  const [first] = yearly;
  // As tables drafted before have it, and as a person may type it.
  const rule = withCited(first!, { at: { of: 'table', place: `xếp loại năm, mức ${first!.text}` } });
  const changed = { ...rule, atLeast: { level: 'good', meetings: 3 } };
  const followed = withTextFollowing({ rule, levels }, { rule: changed, levels });
  expect(followed.text).toBe('Năm xếp loại tốt: mọi buổi từ khá trở lên, ít nhất 3 buổi tốt');
  expect(followed.at?.place).not.toContain('7 buổi');
  const own = { ...rule, text: 'Năm tốt theo Quy định của Tỉnh ủy' };
  const kept = withTextFollowing({ rule: own, levels }, { rule: { ...own, atLeast: changed.atLeast }, levels });
  expect(kept).toEqual({ ...own, atLeast: changed.atLeast });
  const begun = newYearly(levels, yearly);
  expect(begun.text).toBe('Năm xếp loại trung bình: một số buổi từ trung bình trở lên');
});

it('lets the sentences of the year say the new name of a level', async () => {
  const table = await draftOfT1();
  const subjects = table.subjects.map((rules) => ({
    ...rules,
    levels: rules.levels.map((one) => (one.level === 'good' ? { ...one, text: 'Xuất sắc' } : one)),
  }));
  expect(withYearFollowing(table, { ...table, subjects }).yearly?.map(({ text }) => text)).toEqual([
    'Năm xếp loại xuất sắc: mọi buổi từ khá trở lên, ít nhất 7 buổi xuất sắc',
    'Năm xếp loại khá: mọi buổi từ trung bình trở lên, và một số buổi tốt hơn',
  ]);
});
