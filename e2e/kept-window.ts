import { test as base } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';

interface Window {
  /** Whether the test works in a window that nobody had before: one whose browser has read nothing of the office yet. */
  readonly unused: boolean;
}

interface Windows {
  /** The window that tests share, made for the first of them. */
  readonly shared: () => Promise<BrowserContext>;
}

/**
 * Tests follow each other in one window, as a person opens page after page: its browser has read and compiled the
 * application once, which is half of the work of a test's first page. Whose session it was, what it was allowed and
 * every page are gone after each test; the application keeps nothing else in a browser.
 */
export const test = base.extend<Window, Windows>({
  unused: [false, { option: true }],
  shared: [
    async ({ browser }, give) => {
      let made: Promise<BrowserContext> | undefined;
      await give(() => (made ??= browser.newContext()));
      await (await made)?.close();
    },
    { scope: 'worker' },
  ],
  context: async ({ browser, shared, unused }, give) => {
    const context = await (unused ? browser.newContext() : shared());
    // Without a page it would let go of what it has compiled.
    const first = context.pages()[0] ?? (await context.newPage());
    await give(context);
    await (unused ? context.close() : leave(context, first));
  },
});

async function leave(context: BrowserContext, kept: Page): Promise<void> {
  for (const page of context.pages()) if (page !== kept) await page.close();
  await context.clearCookies();
  await context.clearPermissions();
  await context.setOffline(false);
}
