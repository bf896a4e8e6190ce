import { expect, it } from 'vitest';
import { isSameWithin } from './editing.ts';
import type { Editing } from './editing.ts';

const row = '/subjects/0/groups/0/criteria/1';
const sources: Editing['sources'] = [];
const none: Editing = { problems: [], sources, unread: {}, onUnread: () => undefined };
const wrong = (at: string): Editing => ({ ...none, problems: [{ code: 'text-missing', at, field: 'text' }] });
const unread = (at: string): Editing => ({ ...none, unread: { [at]: 'năm' } });

it.each<[string, Editing, boolean]>([
  ['nothing', { ...none, problems: [], unread: {} }, true],
  ['a problem in it', wrong(`${row}/text`), false],
  ['a problem of it', wrong(row), false],
  ['a problem of another that its number begins', wrong(`${row}0/text`), true],
  ['what was typed in it and is no number', unread(`${row}/measure/max`), false],
  ['the same in another', unread('/subjects/0/groups/0/criteria/2/measure/max'), true],
  ['texts that may be cited', { ...none, sources: [] }, false],
])('a row of the editor is made anew for what is in it, and for nothing else: %s', (_, after, expected) => {
  expect(isSameWithin(none, after, row)).toBe(expected);
});
