import { test as base } from '@playwright/test';
import type { BrowserContext, Frame, Page } from '@playwright/test';

interface Window {
  /** Whether the test works in a window that nobody had before: one whose browser has read nothing of the office yet. */
  readonly unused: boolean;
}

interface Windows {
  /** The window that tests share, made for the first of them. */
  readonly shared: () => Promise<BrowserContext>;
}

/**
 * Tests follow each other in one tab of one window, as a person opens page after page: its browser has read and compiled
 * the application once, and a page that follows another is half of the work of one in a new tab. Whose session it was,
 * what it was allowed and what was typed are gone after each test; the application keeps nothing else in a browser.
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
    await give(context);
    if (unused) return context.close();
    await context.clearCookies();
    await context.clearPermissions();
  },
  page: async ({ context, unused, viewport }, give) => {
    const page = context.pages()[0] ?? (await context.newPage());
    const offices = new Set<string>();
    const arrive = (frame: Frame) => {
      if (frame === page.mainFrame() && frame.url().startsWith('http')) offices.add(new URL(frame.url()).origin);
    };
    page.on('framenavigated', arrive);
    await give(page);
    page.off('framenavigated', arrive);
    if (unused) return;
    await context.setOffline(false);
    for (const other of context.pages()) if (other !== page) await other.close();
    // What was typed at an office can be forgotten only while its page is open.
    if (offices.size === 1 && (await forgetsDrafts(page))) return empty(page, viewport);
    // Without a page the browser would let go of what it has compiled.
    await context.newPage();
    await page.close();
  },
});

async function forgetsDrafts(page: Page): Promise<boolean> {
  return page.evaluate<true>('sessionStorage.clear(), true').catch(() => false);
}

/** As a new tab is, but for the way back. */
async function empty(page: Page, viewport: { readonly width: number; readonly height: number } | null): Promise<void> {
  await page.unrouteAll();
  await page.goto('about:blank');
  await page.emulateMedia({ media: null, colorScheme: 'light', reducedMotion: 'reduce' });
  if (viewport) await page.setViewportSize(viewport);
}
