/** `npm run screens -- [NAME…]`: takes the pictures of docs/screens from a demonstration of its own. */
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { addressOf, noBrowser, openBrowser, sessionCookie, vietnamese } from './browser.ts';
import { no, runCommand } from './command.ts';
import { demoSession } from './demo-session.ts';
import { demoPlace, notStarted, removeState, startDemo } from './demo-server.ts';
import { root } from './platform.ts';
import { screens } from './screens/list.ts';
import type { Screen } from './screens/list.ts';

const folder = join(root, 'docs', 'screens');
const bytesMaximum = 250_000;
const wide = { width: 1440, height: 900 };
const phone = { width: 360, height: 740 };

interface Picture {
  readonly screen: Screen;
  readonly file: string;
  readonly viewport: typeof wide;
  readonly colorScheme: 'light' | 'dark';
}

await runCommand(takeAll);

async function takeAll(): Promise<boolean> {
  const wanted = process.argv.slice(2);
  const pictures = screens.filter(({ name }) => wanted.length === 0 || wanted.includes(name)).flatMap(picturesOf);
  if (pictures.length === 0) return no(`Không có màn hình nào tên ${wanted.join(', ')}. (No such screen.)`);
  const browser = await openBrowser();
  if (!browser) return no(noBrowser);
  const place = await demoPlace('screens', 8821);
  const server = await startDemo(place);
  try {
    if (!server) return no(notStarted);
    mkdirSync(folder, { recursive: true });
    const taken: boolean[] = [];
    for (const picture of pictures) taken.push(await take(browser, server.port, picture));
    return taken.every(Boolean) || no('Có ảnh không chụp được hoặc quá 250 kB; xem các dòng trên. (See above.)');
  } finally {
    await browser.close();
    await server?.stop();
    removeState(place);
  }
}

function picturesOf(screen: Screen): readonly Picture[] {
  const desk = { ...wide, height: screen.height ?? wide.height };
  const of = (viewport: typeof wide, colorScheme: 'light' | 'dark', suffix: string): Picture => ({
    screen,
    viewport,
    colorScheme,
    file: `${screen.name}-${viewport.width}${suffix}.png`,
  });
  const light = [of(desk, 'light', ''), of(phone, 'light', '')];
  return screen.isDarkToo ? [...light, of(desk, 'dark', '-toi')] : light;
}

/** One picture of what is seen without scrolling; errors of the page are told, since a picture does not show them. */
async function take(
  browser: Browser,
  port: number,
  { screen, file, viewport, colorScheme }: Picture,
): Promise<boolean> {
  const baseURL = addressOf(port, screen.office, '/');
  const page = await browser.newPage({ ...vietnamese, viewport, colorScheme, baseURL, reducedMotion: 'reduce' });
  const role = screen.as ?? (screen.office === '' ? 'nationalOfficial' : 'provincialOfficial');
  if (role !== 'nobody') {
    const session = await demoSession(new URL(baseURL).host, role);
    await page.context().addCookies([sessionCookie(baseURL, session)]);
  }
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('response', (response) => {
    if (response.status() >= 500) errors.push(`${response.status()} ${new URL(response.url()).pathname}`);
  });
  try {
    await page.goto(screen.path, { waitUntil: 'networkidle' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await screen.before?.(page);
    await page.waitForLoadState('networkidle');
    await page.getByRole('heading', { level: 1 }).waitFor();
    const path = join(folder, file);
    await page.screenshot({ path });
    const { size } = statSync(path);
    const remarks = [...errors, ...(size > bytesMaximum ? ['quá nặng'] : [])];
    console.log(
      `${remarks.length === 0 ? '✓' : '✗'} ${file}  ${Math.ceil(size / 1000)} kB  ${remarks.join('; ')}`.trimEnd(),
    );
    return remarks.length === 0;
  } catch (error) {
    console.log(`✗ ${file}  ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
    return false;
  } finally {
    await page.close();
  }
}
