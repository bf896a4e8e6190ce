import { expect, it } from 'vitest';
import { settingsOf } from '../settings.ts';
import { meetingDutyRules } from '../rules/meeting-duty/index.ts';
import { membersObliged, temporarilyAwaySetting } from './obliged-members.ts';

const members = { onList: 30, excused: 4, onSpecialDuty: 1, temporarilyAway: 3 };

it('leaves out the excused, those on special duty and, unless the province counts them, those who meet elsewhere', () => {
  const setting = meetingDutyRules.flatMap(settingsOf).find(({ id }) => id === temporarilyAwaySetting)!;
  const byChoice = setting.choices.map(({ id }) => [id, membersObliged(members, id)]);
  expect(byChoice).toEqual([
    ['excluded', 22],
    ['included', 25],
  ]);
  expect(membersObliged(members, setting.default)).toBe(22);
});

it('has no number where more stay away than there are members', () => {
  expect(membersObliged({ ...members, onList: 8 }, 'excluded')).toBe(0);
  expect(membersObliged({ ...members, onList: 7 }, 'included')).toBeUndefined();
});
