import type { Page } from '@playwright/test';
import type { Role } from '../packages/domain/src/index.ts';
import { expect, settled, test } from './office.ts';
import type { Host } from './office.ts';

// A host that is none, and in the last step a refusal, so that what finds none before could have found one.
test.use({ tolerated: /style-src 'self'|status of 404/ });

type Stop = readonly [host: Host, path: string, as: Role];

const stops: readonly Stop[] = [
  ['', '/', 'nationalOfficial'],
  ['', '/tinh-thanh', 'nationalAdministrator'],
  ['ben-tre', '/', 'provincialOfficial'],
  ['ben-tre', '/quy-dinh/annual-rating/2025-08-30', 'provincialOfficial'],
  ['ben-tre', '/so-lieu', 'provincialOfficial'],
  ['ben-tre', '/nhap-tep', 'provincialOfficial'],
  ['ben-tre', '/nhap-to-chuc', 'provincialOfficial'],
  ['ben-tre', '/sap-xep', 'provincialOfficial'],
  ['ben-tre', '/gui-trung-uong', 'provincialOfficial'],
  ['ben-tre', '/ky-luat', 'inspectionOfficial'],
  ['ben-tre', '/can-bo', 'tenantAdministrator'],
  ['ben-tre', '/chinh-sach', 'tenantAdministrator'],
  ['ben-tre', '/du-lieu-ca-nhan', 'tenantAdministrator'],
];

async function watched(page: Page): Promise<readonly string[]> {
  const refused: string[] = [];
  await page.exposeFunction('noteRefusal', (what: string) => refused.push(what));
  await page.addInitScript(`addEventListener('securitypolicyviolation', ({ effectiveDirective, sourceFile, sample }) =>
    noteRefusal([location.href, effectiveDirective, sourceFile, sample].join(' ')))`);
  return refused;
}

test('nothing that the pages draw is refused by the policy on styles: pages, dialogs, lists, menus, charts, paper', async ({
  page,
  open,
  addressOf,
}) => {
  test.slow();
  const refused = await watched(page);
  for (const [host, path, as] of stops) await test.step(`${host} ${path}`, () => open(host, path, as));

  await open('tay-ninh', '/to-chuc/01a20151-fde9-786c-8ad8-ae6f061de1bb?ngay=2024-06-14');
  await page.getByRole('button', { name: 'Ghi thêm nơi' }).click();
  await expect(page.getByRole('dialog', { name: 'Ghi thêm nơi' })).toBeVisible();
  await page.keyboard.press('Escape');

  await open('ben-tre', '/nhat-ky', 'tenantAdministrator');
  await page.getByRole('combobox', { name: 'Việc' }).click();
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Tài khoản/ }).click();
  await expect(page.getByRole('menuitem', { name: 'Tài khoản của tôi' })).toBeVisible();

  await open('', '/so-sanh?origin=simulated&indicator=org.grassroots&by=figure&unitKind=province&periods=2026-10');
  await expect(page.getByRole('img', { name: /^Biểu đồ/ }).first()).toBeVisible();
  const picture = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải ảnh (PNG)' }).click();
  await picture;
  await page.emulateMedia({ media: 'print' });
  await settled(page);
  await page.emulateMedia({ media: 'screen' });

  await page.context().clearCookies();
  await page.goto(addressOf('ben-tre'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đăng nhập');
  await page.goto(addressOf('khong-co'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Không tìm thấy trang này.');
  expect(refused).toEqual([]);

  const drawn =
    await page.evaluate<string>(`document.head.insertAdjacentHTML('beforeend', '<style>h1 { color: rgb(1, 2, 3); }</style>'),
    getComputedStyle(document.querySelector('h1')).color`);
  expect(drawn).not.toBe('rgb(1, 2, 3)');
  await expect.poll(() => refused.join()).toContain('style-src-elem');
});
