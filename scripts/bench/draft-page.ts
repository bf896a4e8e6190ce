import type { Browser } from '@playwright/test';
import type { SavedDraft } from '../../apps/api/src/client-types.ts';
import { askWell } from './ask.ts';
import { weighPage } from './pages.ts';
import type { PageWeight } from './pages.ts';

const office = 'ninh-thuan';

/** The page of a fresh yearly table with everything that is still wrong with it: it loads the largest series, and evaluates. */
export async function weighDraftPage(browser: Browser, port: number): Promise<PageWeight> {
  const from = { kind: 'central', id: 'annual-rating/2025-08-30' };
  const json = { series: 'annual-score', title: 'Bảng điểm đo thử', from };
  const { body } = await askWell({ port, office, path: '/api/score-tables', json });
  return weighPage(browser, port, {
    what: 'Page of a drafted score table, which evaluates',
    office,
    path: `/bang-diem/${draftId(body)}`,
    bytesBudget: '≤ 320 kB',
  });
}

/** Safe because the answer of this route has this shape, which its own tests hold it to. */
function draftId(body: string): string {
  return (JSON.parse(body) as SavedDraft).id;
}
