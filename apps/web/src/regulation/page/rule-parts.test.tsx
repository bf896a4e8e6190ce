import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render } from '@testing-library/react';
import { civilDate, loadCentralRules, seriesList } from '@co-so/domain';
import type { RuleSet } from '@co-so/domain';
import { expect, test } from 'vitest';
import { InKit } from '../../../test/in-kit.tsx';
import { loadTrialOf } from '../trial/trials-by-kind.tsx';
import { sourceAnchor } from '../citation.tsx';
import { ruleParts } from './rule-parts.tsx';
import { SourcesPart } from './source-part.tsx';

const today = civilDate('2026-11-26');

/** The page's sections of a set, as one subject sees them. */
async function textOf(set: RuleSet, subject?: string): Promise<string> {
  await loadTrialOf(set);
  const parts = ruleParts(set, subject, { today, frames: [], isProvince: false, onSubject: () => undefined });
  render(
    <InKit>
      <QueryClientProvider client={new QueryClient()}>
        {parts.map(({ id, body }) => (
          <section key={id}>{body}</section>
        ))}
      </QueryClientProvider>
    </InKit>,
  );
  const text = document.body.textContent ?? '';
  cleanup();
  return text;
}

/** Every citation of a set, wherever it stands: facts and codes of it apart, these are what a reader has to find. */
function citedIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('of' in value && 'place' in value && typeof value.place === 'string') return [value.place];
  const doubts = 'unconfirmed' in value && typeof value.unconfirmed === 'string' ? [value.unconfirmed] : [];
  return [...doubts, ...Object.values(value).flatMap(citedIn)];
}

const subjectsOf = (set: RuleSet) => (set.rules === 'scoring' ? set.subjects.map(({ subject }) => subject) : ['']);

test.each(seriesList)(
  'shows every set of %s with each clause and each doubt, and nothing that is undefined',
  async (series) => {
    for (const set of await loadCentralRules(series)) {
      const shown = await Promise.all(subjectsOf(set).map((subject) => textOf(set, subject)));
      for (const text of shown) expect(text, set.id).not.toMatch(/undefined|\[object|NaN/);
      const whole = shown.join('\n');
      // What is unconfirmed of the set as a whole stands above its sections.
      const told = citedIn(set).filter((one) => one !== set.unconfirmed);
      expect(
        told.filter((one) => !whole.includes(one)),
        set.id,
      ).toEqual([]);
    }
  },
);

test('says of a year what its numbers ask for, whatever was written beside them', async () => {
  const t1 = (await loadCentralRules('meeting-score')).find(({ id }) => id === 'meeting-score/t1');
  if (t1?.rules !== 'scoring') throw new Error('no T1');
  const [good, fair] = t1.yearly!;
  const central = await textOf(t1);
  for (const { text } of [good!, fair!]) expect(central).toContain(text);
  expect(central).not.toContain('Lời văn ghi trong bảng');

  const asked = { ...fair!, atLeast: { level: 'fair', meetings: 6 } };
  const issued = await textOf({ ...t1, yearly: [{ ...good!, atLeast: { level: 'good', meetings: 3 } }, asked] });
  expect(issued).toContain('Năm xếp loại tốt: mọi buổi từ khá trở lên, ít nhất 3 buổi tốt');
  expect(issued).toContain(`Lời văn ghi trong bảng: “${good!.text}”`);
  expect(issued).toContain('Năm xếp loại khá: mọi buổi từ trung bình trở lên, ít nhất 6 buổi từ khá trở lên');
});

test('of a table whose points nobody found it asks for none and gives none', async () => {
  const t2 = (await loadCentralRules('meeting-score')).find(({ id }) => id === 'meeting-score/t2');
  const text = await textOf(t2!);
  for (const name of ['1.1. Tỷ lệ tham dự', '1.2. Thời gian', '1.3. Số lượt phát biểu', '1.4. Biên bản'])
    expect(text).toContain(`${name}: chưa rõ điểm`);
  expect(text).not.toMatch(/Điền ví dụ|Tối đa 100|do cấp ủy cấp trên quy định/);
});

test('names each instrument once, with every source of it where clauses lead to', async () => {
  const [set] = (await loadCentralRules('annual-rating')).slice(-1);
  const { container } = render(<SourcesPart sources={set!.sources} />);
  const names = [...container.querySelectorAll('strong')].map(({ textContent }) => textContent);
  expect(names).toEqual([...new Set(set!.sources.map(({ instrument }) => instrument))]);
  for (const { id } of set!.sources) expect(container.querySelector(`[id="${sourceAnchor(id)}"] a`), id).not.toBeNull();
});

test('shows an address that is none as text, and leads nowhere by it', async () => {
  const [set] = await loadCentralRules('meeting-score');
  for (const url of ['abc', 'javascript:alert(1)', 'https://']) {
    const old = { ...set!, sources: set!.sources.map((source) => ({ ...source, url })) } as RuleSet;
    expect(await textOf(old), url).toContain(`địa chỉ đã ghi: ${url}`);
  }
});
