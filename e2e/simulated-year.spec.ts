import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { choose, expect, follow, settled, test } from './office.ts';
import { sheetsIn } from './workbook.ts';

const admitted = '/so-sanh?origin=simulated&indicator=admission.admitted&by=completion&unitKind=province';
const toOctober = `${admitted}&periods=2026-01/2026-10`;
const ratings =
  '/so-sanh?origin=simulated&indicator=rating.members&category=good&by=figure&unitKind=province&periods=2025';
const organizations = '/so-sanh?origin=simulated&indicator=org.grassroots&by=figure&unitKind=province&periods=2026-10';

test('one switch leads to the simulated year, which names who was late and who is missing, marked on every page', async ({
  page,
  open,
}) => {
  await open('');
  await expect(page.getByRole('note')).toHaveCount(0);
  await choose(page.getByRole('radiogroup', { name: 'Số liệu đang xem' }), 'Số liệu mô phỏng');
  await expect(page).toHaveURL(/origin=simulated/);
  await isMarked(page);
  await expect(page.getByRole('link', { name: /^Sơn La chưa gửi/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Quảng Trị .*thiếu đợt này/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Gia Lai .*gửi muộn/ })).toBeVisible();

  await expect(page.getByText('Trong đó 33 nơi đã từng gửi số liệu về Trung ương.')).toBeVisible();
  const round = page.getByRole('region', { name: /^Đợt báo cáo/ });
  await expect(round).toContainText('31/34 nơi đã gửi đợt này');
  await expect(round).toContainText('Gửi muộn3: Bắc Ninh, Cà Mau, Gia Lai');
  await expect(round).toContainText('Thiếu đợt này, đã gửi đợt trước2: Đồng Tháp, Quảng Trị');
  await expect(round).toContainText('Chưa gửi lần nào1: Sơn La');
  await page.getByRole('radiogroup', { name: 'Cách xem' }).getByText('Danh sách').click();
  await expect(page.getByRole('row', { name: /^Bắc Ninh gửi muộn 14\/11\/2026 / })).toBeVisible();

  await page.getByRole('link', { name: 'Lạng Sơn', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tỉnh Lạng Sơn');
  await isMarked(page);
  await page.getByRole('link', { name: 'Đảng viên dự sinh hoạt' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('So sánh giữa các tỉnh, thành phố');
  await isMarked(page);

  await follow(page, '/?origin=simulated&on=2025-06-30');
  await expect(page.getByRole('list', { name: '34 tỉnh, thành phố' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Xem theo ngày' })).toHaveCount(0);
  await expect(page).toHaveURL((url) => url.search === '?origin=simulated');
});

test('real and simulated figures never stand on one page', async ({ page, open }) => {
  await open('', admitted.replace('origin=simulated&', ''));
  await expect(page.getByRole('row', { name: /^Ninh Thuận / })).toBeVisible();
  await expect(page.getByRole('main').getByText(/mô phỏng/i)).toHaveText(['Số liệu mô phỏng']);
  await choose(page.getByRole('radiogroup', { name: 'Số liệu đang xem' }), 'Số liệu mô phỏng');
  await expect(page.getByRole('table', { name: /nơi so sánh được/ })).toBeVisible();
  await isMarked(page);
  await expect(page.getByRole('main').getByText('Ninh Thuận')).toHaveCount(0);
  await follow(page, '/tinh/lang-son');
  await expect(page.getByRole('row', { name: /993/ })).toBeVisible();
  await expect(page.getByRole('note')).toHaveCount(0);
});

test('one comparison ranks with ties, says why others are beside it, names who is missing, and goes out whole', async ({
  page,
  open,
}) => {
  await open('', toOctober);
  await test.step('ties share a rank and the next one is counted on', () => ranksTies(page));
  await test.step('says of each that is not comparable why not', () => saysWhyNot(page));
  await test.step('names who is missing, and never as zero', () => namesTheMissing(page));
  await test.step('the Excel file says first that it is simulated, and takes reasons and the missing with it', () =>
    goesOutAsExcel(page));
  await test.step('the chart is saved as a picture', () => goesOutAsPicture(page));
});

test('asked otherwise, it is the same page: over several periods, of other figures, by an address that nobody knows', async ({
  page,
  open,
}) => {
  await open('', `${admitted}&periods=2026-01/2026-09,2026-01/2026-10`);
  const trend = page.getByRole('region', { name: 'Qua 2 kỳ' });
  await expect(trend.getByRole('row', { name: 'Sơn La chưa gửi chưa gửi' })).toBeVisible();
  await expect(trend.getByRole('row', { name: /^Đồng Tháp .*% chưa gửi$/ })).toBeVisible();
  await follow(page, organizations);
  await expect(rowOf(page, 'Đắk Lắk')).toContainText('Khác định nghĩa: theo định nghĩa lần 2, kỳ này dùng lần 3');
  await page.getByRole('combobox', { name: 'Số liệu so sánh' }).click();
  await page.getByRole('option', { name: /^Đảng viên dự sinh hoạt/ }).click();
  await expect(rowOf(page, 'Hưng Yên')).toContainText('Chỉ có tỷ lệ phần trăm');
  await test.step('ratings, whose shares are capped, stand by name', () => ratingsStandByName(page));
  await test.step('what is said twice, or known to nobody, is not asked', () => asksNothingWrong(page));
});

test('no percentage breaks within itself on a phone', async ({ page, open }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open('', `${admitted}&periods=2026-01/2026-08,2026-01/2026-09,2026-01/2026-10`);
  const trend = page.getByRole('region', { name: 'Qua 3 kỳ' });
  await expect(trend.getByText('101,47%')).toBeVisible();
  const boxes = await trend
    .locator('td.number > span')
    .evaluateAll((spans: readonly Boxed[]) =>
      spans.map(({ textContent, getClientRects }, index) => [textContent, getClientRects.call(spans[index]).length]),
    );
  expect(boxes.filter(([text]) => String(text).includes('%')).length).toBeGreaterThan(90);
  expect(boxes.filter(([, lines]) => lines !== 1)).toEqual([]);
});

test('bars begin at 0% after the width has changed and after a print, where things may move as well', async ({
  page,
  open,
}) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await open('', toOctober);
  const chart = page.getByRole('img', { name: /^Biểu đồ thanh ngang/ });
  await expect(chart.getByText('0%', { exact: true })).toBeVisible();
  for (const width of [794, 360, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await expect.poll(() => drawnWidth(page)).toBe(await shownWidth(page));
    expect(await barsFromZero(page), `at ${width} px`).toBeLessThan(1);
  }
  await page.locator('.ranking').evaluate(hideForAMoment);
  expect(await barsFromZero(page), 'hidden and shown again').toBeLessThan(1);
  await page.pdf();
  expect(await barsFromZero(page), 'after a print').toBeLessThan(1);
});

test('the address alone shows the same comparison in another window', async ({ page, open, context }) => {
  await open('', admitted);
  await page.getByRole('combobox', { name: 'Kỳ' }).click();
  await page.getByRole('option', { name: '9 tháng đầu năm 2026' }).click();
  await expect(page.getByText('đảng bộ tỉnh, thành phố; kỳ: 9 tháng đầu năm 2026')).toBeVisible();
  await expect(page.locator('.ranking svg text').first()).toBeVisible();
  const shown = await page.getByRole('main').innerText();
  const other = await context.newPage();
  await other.goto(page.url());
  await settled(other);
  await expect.poll(() => other.getByRole('main').innerText()).toBe(shown);
});

async function ratingsStandByName(page: Page): Promise<void> {
  await follow(page, ratings);
  const table = page.getByRole('table', { name: '33 nơi so sánh được: đối chiếu, không xếp thứ tự' });
  await expect(table).toBeVisible();
  const names = await table.getByRole('link').allInnerTexts();
  expect(names).toHaveLength(33);
  expect(names).toEqual(names.toSorted(new Intl.Collator('vi').compare));
  await expect(page.getByRole('img', { name: /^Biểu đồ thanh ngang, 33 nơi/ })).not.toHaveAccessibleName(/Đầu bảng/);
}

async function asksNothingWrong(page: Page): Promise<void> {
  for (const search of ['periods=2024&periods=2025', 'origin=bogus', 'origin=bogus&indicator=1&by=x']) {
    await follow(page, `/so-sanh?${search}`);
    await expect(page.getByRole('heading', { level: 1, name: 'So sánh' })).toBeVisible();
    expect(new URL(page.url()).searchParams.get('origin')).toBeNull();
  }
}

async function ranksTies(page: Page): Promise<void> {
  const ranked = page.getByRole('table', { name: /bằng nhau thì chung hạng/ });
  const ranks = await ranked.getByRole('row').allInnerTexts();
  const cells = ranks.map((row) => row.split(/\s*\t\s*/));
  const places = cells.filter(([, name]) => name === 'Hà Tĩnh' || name === 'Khánh Hòa');
  expect(places.map(([rank, , , share]) => [rank, share])).toEqual([
    ['13', '80,00%'],
    ['13', '80,00%'],
  ]);
  await expect(ranked.getByRole('row', { name: /^15 / })).toHaveCount(1);
  await expect(ranked.getByRole('row', { name: /^14 / })).toHaveCount(0);
}

async function saysWhyNot(page: Page): Promise<void> {
  await expect(rowOf(page, 'Lai Châu')).toContainText('Số nhỏ: chỉ tiêu 18, dưới ngưỡng 20');
  await expect(rowOf(page, 'Phú Thọ')).toContainText('Khác ngày chốt: chốt 25/10/2026, đợt báo cáo chốt 31/10/2026');
  await expect(rowOf(page, 'Thanh Hóa')).toContainText(/Độ phủ thấp: 134\/166 \(80,72%\).*dưới ngưỡng 90%/);
}

async function namesTheMissing(page: Page): Promise<void> {
  const missing = page.getByRole('region', { name: /^Chưa gửi/ });
  await expect(missing.getByRole('listitem')).toHaveText(['Đồng Tháp', 'Quảng Trị', 'Sơn La']);
  await expect(missing).toContainText('Chưa gửi không có nghĩa là số 0');
  await expect(page.getByRole('table').getByText('Sơn La')).toHaveCount(0);
}

async function goesOutAsExcel(page: Page): Promise<void> {
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải Excel' }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toMatch(/^mo-phong-.*\.xlsx$/);
  const [sheet] = await sheetsIn(await file.path());
  const lines =
    sheet?.data.map((row) => row.filter((cell) => typeof cell === 'string' || typeof cell === 'number').join(' | ')) ??
    [];
  expect(lines[0]).toMatch(/^SỐ LIỆU MÔ PHỎNG/);
  expect(lines).toContainEqual(expect.stringMatching(/Lai Châu .*Số nhỏ: chỉ tiêu 18, dưới ngưỡng 20/));
  expect(lines).toContain('Sơn La | chưa gửi');
  expect(lines.at(-1)).toBe(page.url());
}

async function goesOutAsPicture(page: Page): Promise<void> {
  await expect(page.getByRole('img', { name: /^Biểu đồ thanh ngang, 26 nơi/ })).toBeVisible();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải ảnh (PNG)' }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toMatch(/^mo-phong-.*\.png$/);
  const content = readFileSync(await file.path());
  expect(content.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
  expect(content.readUInt32BE(16), 'twice the width of the drawing').toBe(1800);
}

interface Boxed {
  readonly textContent: string;
  readonly getClientRects: () => { readonly length: number };
}

/** How far the first bar's left edge is from the middle of the tick 0%, as it is painted now. */
function barsFromZero(page: Page): Promise<number> {
  return page.evaluate<number>(`(() => {
    const parts = (name) => [...document.querySelectorAll('.chart svg ' + name)];
    const bar = parts('path').find((path) => /^#3d78b0$/i.test(path.getAttribute('fill'))).getBoundingClientRect();
    const zero = parts('text').find((text) => text.textContent === '0%').getBoundingClientRect();
    return Math.abs(bar.left - (zero.left + zero.right) / 2);
  })()`);
}

const drawnWidth = (page: Page) => page.locator('.chart svg').evaluate((svg: Sized) => svg.clientWidth);
const shownWidth = (page: Page) => page.locator('.chart').evaluate((chart: Sized) => chart.clientWidth);

interface Sized {
  readonly clientWidth: number;
}

/** As a page does with a part of it that waits for something. */
async function hideForAMoment(part: { readonly style: { display: string } }): Promise<void> {
  const frame = () => new Promise((resolve) => setTimeout(resolve, 50));
  part.style.display = 'none';
  await frame();
  part.style.display = '';
  await frame();
}

/** In words above everything, and behind the words of every panel. */
async function isMarked(page: Page): Promise<void> {
  await expect(page.getByRole('note')).toContainText('Số liệu mô phỏng. Do máy sinh ra');
  for (const panel of await page.locator('.simulated .panel').all())
    await expect(panel).toHaveCSS('background-image', /^url\("data:image/);
}

function rowOf(page: Page, province: string) {
  const beneath = page.getByRole('region', { name: /^Không so sánh được/ });
  return beneath.getByRole('row').filter({ has: page.getByRole('link', { name: province, exact: true }) });
}
