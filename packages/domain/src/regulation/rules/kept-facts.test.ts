import { expect, it } from 'vitest';
import { civilDate } from '../../civil-date.ts';
import { asRules, loadCentralRules } from '../central-rules.ts';
import { citedParts } from '../check/cited-parts.ts';
import { ruleSetInForce } from '../in-force.ts';
import type { Series } from '../rule-set-head.ts';
import { annualRating2025 } from './annual-rating/2025-08-30.ts';

async function inForce(series: Series, on: string) {
  const set = ruleSetInForce(await loadCentralRules(series), civilDate(on));
  if (!set) throw new Error(`no ${series} on ${on}`);
  return set;
}

it('names who is not voted on, with the notice of retirement or new in office, and what a vote is used for', async () => {
  const set = asRules(await inForce('confidence-vote', '2026-01-01'), 'thresholds');
  expect(set?.duties?.map(({ id, at }) => [id, at?.of])).toEqual([
    ['use', '96'],
    ['retiring', '96'],
    ['new-in-office', '96'],
  ]);
});

it('says that of a đặc khu the province chooses the kind, with consent, while the text of 2025 holds', async () => {
  const set = asRules(await inForce('unit-kinds', '2025-12-31'), 'containment');
  const commune = set?.kinds.find(({ child }) => child === 'commune');
  expect(commune?.note).toMatch(/đặc khu: tỉnh chọn .* khi Ban Tổ chức Trung ương đồng ý$/);
});

it.each(['2020-01-01', '2026-01-01'])(
  'cites the meetings of a grassroots committee on %s to the page that has them',
  async (on) => {
    const set = asRules(await inForce('meeting-duty', on), 'limits');
    const rule = set?.limits.find(({ id }) => id === 'committee-yearly');
    const source = set?.sources.find(({ id }) => id === rule?.at?.of);
    expect(source?.url).toBe('https://dangcongsan.org.vn/Pages/chi-tiet-cau-hoi.aspx?IDCauHoi=990');
  },
);

it('says what the rating of an organization rests on, by the guidance of 2025', async () => {
  const set = await inForce('annual-rating', '2025-12-31');
  const found = set.gaps?.find(({ id }) => id === 'organization-rests-on');
  expect(found?.at).toEqual({ of: '43-3', place: 'mục 3' });
});

/** By the numbers of the pages in `regulations.md`: which part of 366-QĐ/TW and 43-HD/BTCTW was read where. */
it.each([
  ['Quy định 366-QĐ/TW', 'Điều 11', '243090'],
  ['Quy định 366-QĐ/TW', 'Điều 3', '724329'],
  ['Quy định 366-QĐ/TW', 'Điều 12', '724329'],
  ['Quy định 366-QĐ/TW', 'Điều 15', '240289'],
  ['Quy định 366-QĐ/TW', 'Điều 19', '723957'],
  ['Quy định 366-QĐ/TW', 'Điều 5, 6', '723956'],
  ['Quy định 366-QĐ/TW', 'Điều 10; Phụ lục 1', '244296'],
  ['Quy định 366-QĐ/TW', 'Phụ lục 2', '724802'],
  ['Quy định 366-QĐ/TW', 'Phụ lục 5', '723957'],
  ['Hướng dẫn 43-HD/BTCTW', 'mục 1', '724320'],
  ['Hướng dẫn 43-HD/BTCTW', 'mục 2', '724320'],
  ['Hướng dẫn 43-HD/BTCTW', 'mục 3', '240426'],
  ['Hướng dẫn 43-HD/BTCTW', 'mục 4', '240286'],
  ['Hướng dẫn 43-HD/BTCTW', 'mục 7.4', '244296'],
  ['Hướng dẫn 43-HD/BTCTW', 'mục 7.5', '243090'],
  ['Hướng dẫn 43-HD/BTCTW', 'mục 7.7', '243090'],
])('%s, %s, is cited at the address where it was read', (instrument, place, page) => {
  const cited = citedParts(annualRating2025).flatMap(([, { at }]) => (at?.place === place ? [at.of] : []));
  const sources = annualRating2025.sources.filter((source) => cited.includes(source.id));
  expect(sources.map((source) => [source.instrument, source.url?.includes(`${page}.html`)])).toEqual([
    [instrument, true],
  ]);
});
