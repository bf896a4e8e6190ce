import type { Page } from '@playwright/test';

const province = '01a20151-fde9-7a58-8b18-cda372a0d5a1';
const title = 'Sắp xếp chi bộ xã Mẫu Sơn, quý IV năm 2026';

const idOf = (last: number) => `01a20151-fde9-7a58-8b18-cda372a0ec0${last}`;
const branch = (last: number, name: string, parent: string) => ({
  id: idOf(last),
  name: `Chi bộ ${name}`,
  kind: 'subordinateBranch',
  parent,
});

const commune = { id: idOf(1), name: 'Đảng bộ xã Mẫu Sơn', kind: 'commune', parent: province };
const structure = {
  format: 'co-so/figures/1',
  province: 'lang-son',
  document: 'Cơ cấu mô phỏng',
  units: [
    commune,
    { id: idOf(2), name: 'Đảng bộ cơ sở Liên Thôn', kind: 'grassrootsCommittee', parent: commune.id },
    branch(3, 'thôn Khuổi Cấp', idOf(2)),
    branch(4, 'thôn Khuổi Tẳng', idOf(2)),
    branch(5, 'Trường Tiểu học Mẫu Sơn', commune.id),
    branch(6, 'Trường Trung học cơ sở Mẫu Sơn', commune.id),
  ],
  figures: [],
};

const head = {
  basis: { number: '', issuedOn: '2026-12-01', issuer: '' },
  effectiveOn: '2026-12-01',
  consent: null,
};
const merged = {
  id: idOf(7),
  name: 'Chi bộ Trường Tiểu học và Trung học cơ sở Mẫu Sơn',
  kind: 'subordinateBranch',
  hostType: null,
  code: null,
  parentId: commune.id,
};
const steps = [
  { kind: 'reparent', unitId: idOf(3), parentId: commune.id, ...head },
  { kind: 'merge', unitIds: [idOf(5), idOf(6)], into: { kind: 'new', unit: merged }, ...head },
];

/** A commune is founded and its plan drawn, once; every picture shows the same plan and its dry run. */
export async function runDrawnPlan(page: Page): Promise<void> {
  const contents = [
    ['/api/imports', { fileName: 'mau-son.json', mode: 'store', content: structure }],
    ['/api/plans', { unitId: commune.id, title, plan: { steps, grantDecisions: [] } }],
  ] as const;
  if ((await page.getByRole('link', { name: title }).count()) === 0) {
    for (const [path, content] of contents)
      await page.evaluate(
        async ([address, body]) => {
          const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
          await fetch(address!, { method: 'POST', headers, body: body! });
        },
        [path, JSON.stringify(content)],
      );
    await page.reload({ waitUntil: 'networkidle' });
  }
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('button', { name: 'Chạy thử' }).click();
  await page.getByText('Phương án áp dụng được').waitFor();
  await page.getByRole('heading', { name: 'Chạy thử' }).scrollIntoViewIfNeeded();
}
