import { defineConfig } from '@playwright/test';
import { chromiumArgs, findChromium } from './scripts/chromium.ts';

const port = process.env.CO_SO_E2E_PORT ?? '8799';
const executablePath = findChromium();

/**
 * A page of a test lives for a second or two, in which compiling for speed does not pay, nor reading a script again to
 * say where an error was made. One process serves the pages of all offices of a window, so that none of them compiles
 * again what another has.
 */
const shortLivedArgs = [
  '--js-flags=--no-maglev --no-turbofan --no-enable-lazy-source-positions',
  '--renderer-process-limit=1',
  '--disable-site-isolation-trials',
];

export default defineConfig({
  testDir: 'e2e',
  // Those of a file in `e2e/writing` follow each other. Of other files they know nothing: in one province they write about
  // different things, and Bến Tre, which ends, is left to its merger.
  fullyParallel: true,
  // Of three browsers on two cores each takes a tenth more work than of two, and all of them are no sooner done.
  workers: 2,
  // Bounds against hangs, not measures: a busy machine may be slow.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    // A test about a phone makes its page as narrow as one.
    viewport: { width: 1440, height: 900 },
    // As somebody who wants nothing to move: a test waits for no transition, and draws none.
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    // A trace of every test would cost a third of the time; `--trace on` records one where it is needed.
    trace: 'off',
    launchOptions: { args: [...chromiumArgs, ...shortLivedArgs], ...(executablePath ? { executablePath } : {}) },
  },
  // `npm test` has one running already, made ready beside the other tests.
  ...(process.env.CO_SO_E2E_SERVED
    ? {}
    : {
        webServer: {
          command: 'node scripts/up.mjs --fresh',
          url: `http://localhost:${port}/api/health`,
          env: { PORT: port, CO_SO_STATE: `apps/api/.wrangler/e2e-${port}`, CO_SO_SUPERVISOR: String(process.pid) },
          gracefulShutdown: { signal: 'SIGTERM', timeout: 8000 },
          stdout: 'ignore',
          stderr: 'pipe',
          timeout: 120_000,
        },
      }),
});
