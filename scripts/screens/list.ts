import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Role } from '../../packages/domain/src/index.ts';
import { sessionCookie } from '../browser.ts';
import { demoSession } from '../demo-session.ts';
import { runDrawnPlan } from './drawn-plan.ts';

/** A screen to be shown in the documents; a new one is a new row. */
export interface Screen {
  /** The beginning of its file's name. */
  readonly name: string;
  /** The label of a province's host; none is the national office. */
  readonly office: string;
  readonly path: string;
  /** Who looks at it; an official of the office unless another is named. */
  readonly as?: Role | 'nobody';
  /** Of the wide picture, where the usual one would cut off what matters. */
  readonly height?: number;
  /** Also in dark, at the wide width. */
  readonly isDarkToo?: boolean;
  /** What a person does before the picture is taken. */
  readonly before?: (page: Page) => Promise<void>;
}

const ninhThuanUnit = '01a20151-fde9-7e14-92d7-f10b5c4f6b60';
const halfYear = '2024-01/2024-06';

const brokenFile = {
  format: 'co-so/figures/1',
  province: 'binh-thuan',
  figures: [
    { unit: 'Đảng bộ tỉnh Bình Thuận', indicator: 'org.grassroots', period: '2021-13', value: 468 },
    {
      unit: 'Đảng bộ tỉnh Bình Thuận',
      indicator: 'org.grassroots',
      category: 'committee',
      period: '2021-10',
      numerator: 500,
      denominator: 468,
    },
    { unit: 'Đảng bộ huyện chưa có', indicator: 'member.total', period: '2021-10', value: 'ba vạn chín' },
    { unit: 'Đảng bộ tỉnh Bình Thuận', indicator: 'member.sum', period: '2021-10', value: 39520 },
  ],
};

export const screens: readonly Screen[] = [
  { name: 'dang-nhap', office: 'ninh-thuan', path: '/', as: 'nobody', isDarkToo: true },
  { name: 'quoc-gia', office: '', path: '/', height: 1400, isDarkToo: true },
  { name: 'quoc-gia-63', office: '', path: '/?on=2025-06-30' },
  { name: 'quoc-gia-mo-phong', office: '', path: '/?origin=simulated' },
  {
    name: 'so-sanh-mo-phong',
    office: '',
    path: '/so-sanh?origin=simulated&indicator=admission.admitted&by=completion&unitKind=province&periods=2026-01/2026-10',
    isDarkToo: true,
  },
  { name: 'so-sanh', office: '', path: '/so-sanh' },
  { name: 'tinh-binh-thuan', office: 'binh-thuan', path: '/' },
  { name: 'tinh-ninh-thuan', office: 'ninh-thuan', path: '/', isDarkToo: true },
  { name: 'tinh-ben-tre', office: 'ben-tre', path: '/' },
  {
    name: 'so-lieu',
    office: 'ninh-thuan',
    path: `/so-lieu?unit=${ninhThuanUnit}&indicator=admission.admitted&period=${halfYear}`,
  },
  { name: 'nhap-tep', office: 'binh-thuan', path: '/nhap-tep', before: sendBrokenFile },
  { name: 'nhap-to-chuc', office: 'binh-thuan', path: '/nhap-to-chuc' },
  { name: 'sap-xep', office: 'lang-son', path: '/sap-xep', height: 1500, before: runDrawnPlan },
  { name: 'gui-trung-uong', office: 'ninh-thuan', path: '/gui-trung-uong', before: reviewSubmission },
  { name: 'soat-so-lieu', office: 'ben-tre', path: '/soat-so-lieu', before: useSampleText },
  { name: 'quy-dinh', office: 'ninh-thuan', path: '/quy-dinh' },
  { name: 'quy-dinh-xep-loai', office: 'ninh-thuan', path: '/quy-dinh/annual-rating/2025-08-30' },
  { name: 'bang-diem', office: 'binh-thuan', path: '/bang-diem' },
  { name: 'can-bo', office: 'ninh-thuan', path: '/can-bo', as: 'tenantAdministrator' },
  { name: 'vai-tro', office: 'ninh-thuan', path: '/vai-tro', as: 'tenantAdministrator' },
  { name: 'du-lieu-ca-nhan', office: 'ninh-thuan', path: '/du-lieu-ca-nhan', as: 'tenantAdministrator' },
  { name: 'nhat-ky', office: 'ninh-thuan', path: '/nhat-ky', as: 'departmentHead' },
  { name: 'tinh-thanh', office: '', path: '/tinh-thanh', as: 'nationalAdministrator' },
];

interface Scrolled {
  readonly scrollIntoView: () => void;
}

async function sendBrokenFile(page: Page): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'co-so-screens-'));
  const file = join(folder, 'so-lieu-thang-10.json');
  writeFileSync(file, JSON.stringify(brokenFile));
  await page.locator('input[type=file]').setInputFiles(file);
  const refused = page.getByRole('heading', { name: 'Cần sửa' });
  await refused.waitFor();
  rmSync(folder, { recursive: true });
  await refused.evaluate((heading: Scrolled) => heading.scrollIntoView());
}

/** Prepared once; the second person looks at it, at every width at the same one. */
async function reviewSubmission(page: Page): Promise<void> {
  const question = { indicator: 'task.completed', period: halfYear };
  const id = await page.evaluate(async (asked) => {
    const preview = await fetch(`/api/submissions/preview?${new URLSearchParams(asked).toString()}`);
    const seen = (await preview.json()) as { openSubmission: string | null; rowsHash: string };
    if (seen.openSubmission !== null) return seen.openSubmission;
    const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
    const body = JSON.stringify({ ...asked, basedOn: seen.rowsHash });
    const prepared = await fetch('/api/submissions', { method: 'POST', headers, body });
    return ((await prepared.json()) as { id: string }).id;
  }, question);
  const session = await demoSession(new URL(page.url()).host, 'departmentHead');
  await page.context().addCookies([sessionCookie(page.url(), session)]);
  await page.goto(`/gui-trung-uong/${id}`, { waitUntil: 'networkidle' });
}

async function useSampleText(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Dùng đoạn mẫu' }).click();
}
