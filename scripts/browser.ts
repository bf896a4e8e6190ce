import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';
import { chromiumArgs, findChromium } from './chromium.ts';

/** The browser of this machine, under the same switches as the tests; undefined when there is none. */
export async function openBrowser(): Promise<Browser | undefined> {
  const executablePath = findChromium();
  return executablePath ? chromium.launch({ executablePath, args: chromiumArgs }) : undefined;
}

export const noBrowser =
  'Thiếu Chromium: xin cài (Debian: apt-get install chromium fonts-noto-core), hoặc chỉ đường dẫn bằng CHROMIUM_PATH. (Chromium is needed.)';

export const vietnamese = { locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' } as const;

/** The address of an office on this machine; none is the national office. */
export function addressOf(port: number, office: string, path: string): string {
  return `http://${office === '' ? '' : `${office}.`}localhost:${port}${path}`;
}

/** A session as the browser keeps it: for this very host, out of reach of scripts. */
export function sessionCookie(address: string, value: string) {
  return { name: 'session', value, url: new URL('/', address).href, httpOnly: true, sameSite: 'Strict' } as const;
}
