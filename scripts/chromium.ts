import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The one that draws into no window comes first: tests take little more than half the time in it. */
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];

/** The browser of the machine; nothing is ever downloaded by the test packages themselves. */
export function findChromium(): string | undefined {
  const wanted = process.env['CHROMIUM_PATH'];
  if (wanted) return existsSync(wanted) ? wanted : undefined;
  const folders = ['/usr/bin', ...(process.env['PATH'] ?? '').split(delimiter)];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

/** Whether what was found, if anything, draws into no window. */
export function isHeadlessShell(path: string | undefined): boolean {
  return path?.endsWith('headless-shell') === true;
}

/** Nothing but the local server can be looked up, and the browser asks nobody for updates. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE *.localhost',
];
