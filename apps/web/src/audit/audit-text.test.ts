import { expect, it } from 'vitest';
import { auditActions, auditThings, madeFileKinds } from '@co-so/domain';
import type { Instant } from '@co-so/domain';
import { actionText, knownText, subjectText, tailText } from './audit-text.ts';

it.each([
  [0, 0, 'Mọi dòng đã khóa sổ.'],
  [3, 40_000, 'Còn 3 dòng chưa khóa sổ, lâu nhất 40 giây.'],
  [1200, 5 * 60_000, 'Còn 1.200 dòng chưa khóa sổ, lâu nhất 5 phút.'],
  [1, 3 * 3_600_000, 'Còn 1 dòng chưa khóa sổ, lâu nhất 3 giờ.'],
  // The clock of the reader may be behind that of the server.
  [1, -5000, 'Còn 1 dòng chưa khóa sổ, lâu nhất 0 giây.'],
])('says of %i entries since %i ms: %3$s', (count, since, text) => {
  const now = 1_718_323_200_000 as Instant;
  const oldestAt = count === 0 ? null : ((now - since) as Instant);
  expect(tailText({ count, oldestAt }, now)).toBe(text);
});

it('says how many entries lie after the last head that others keep, as far as the office knows', () => {
  const at = 1_718_323_200_000 as Instant;
  expect(knownText({ known: null, sinceKnown: 12 })).toContain('cả 12 dòng');
  expect(knownText({ known: { sequence: 1200, at }, sinceKnown: 34 })).toMatch(/đến dòng 1\.200 .*; 34 dòng sau đó/);
  expect(knownText({ known: { sequence: 1200, at }, sinceKnown: 0 })).toContain('sau đó chưa có dòng nào');
});

it('names what was done, and shows what has no words yet by its name', () => {
  expect(actionText('approve-submission')).toBe('Duyệt và gửi Trung ương');
  expect(actionText('something-new')).toBe('something-new');
});

const sources = import.meta.glob<string>(['../../../api/src/**/*.ts', '!**/*.test.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

it('knows and has words for every action that the server keeps', () => {
  const kept = Object.values(sources).flatMap((text) =>
    [...text.matchAll(/(?:\baction: |\b(?:grant|delegation)Done\(|\b(?:signedDeed|draftDone)\(act, )'([a-z-]+)'/g)].map(
      ([, action]) => action!,
    ),
  );
  expect(kept.length).toBeGreaterThan(25);
  expect(kept.filter((action) => !auditActions.some((one) => one === action))).toEqual([]);
});

it('names what it was done to', () => {
  const unit = '0198c0de-0000-7000-8000-000000000001';
  expect(subjectText(`figure/${unit}/admission.admitted//2024`)).toContain('năm 2024');
  expect(subjectText(`figure/${unit}/admission.admitted//2024-01/2024-06`)).toContain('2024');
  expect(subjectText('submission/x')).toBe('lần gửi');
  expect(subjectText('figure/x/no.such//2024')).toBe('figure/x/no.such//2024');
});

// What is kept of something that nobody can ask for has no history beside it.
it('speaks of no kind of thing that has no words and no history', () => {
  const spoken = Object.values(sources).flatMap((text) =>
    [...text.matchAll(/\bsubject: ['`]([a-z-]+)/g)].map(([, kind]) => kind!),
  );
  expect(spoken.length).toBeGreaterThan(25);
  const kinds = [...new Set([...spoken, ...madeFileKinds])];
  // A merger names what the units it founds come from, and no entry.
  expect(kinds.filter((kind) => !(kind in auditThings))).toEqual(['merger']);
  const unnamed = Object.keys(auditThings).filter((kind) => subjectText(kind) === kind);
  expect(unnamed).toEqual(['figure', 'target']);
});
