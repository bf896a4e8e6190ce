import { expect } from '@playwright/test';
import type { BrowserContext, ConsoleMessage, Locator, Page, WebError } from '@playwright/test';
import type { Role } from '../packages/domain/src/index.ts';
import { sessionCookie } from '../scripts/browser.ts';
import { test as base } from './kept-window.ts';
import { sessionOf } from './sessions.ts';
import { inTurn } from './turns.ts';

export { expect } from '@playwright/test';

/** The label before the address of the installation; `''` is the national office. */
export type Host = '' | 'binh-thuan' | 'lang-son' | 'tay-ninh' | 'tay-ninh-cu' | 'ninh-thuan' | 'ben-tre';

export type AddressOf = (host: Host | 'khong-co' | 'cao-bang' | 'vinh-long', path?: string) => string;

interface Offices {
  readonly addressOf: AddressOf;
  /** Opens a page of an office as its official, or as another role, and waits until its content stands. */
  readonly open: (host: Host, path?: string, as?: Role) => Promise<void>;
  /** What the browser's console may say besides nothing: the refusals that a file provokes. */
  readonly tolerated: RegExp;
  /** Errors of every page of the test, violations of the content security policy among them. */
  readonly complaints: string[];
  /** Its own time, where others may write. */
  readonly turn: void;
}

const nothing = /^$/;

export const test = base.extend<Offices>({
  // oxlint-disable-next-line no-empty-pattern -- the pattern tells what a fixture needs, which here is nothing
  turn: [async ({}, give) => inTurn(give), { auto: true }],
  tolerated: [nothing, { option: true }],
  addressOf: async ({ baseURL }, give) => {
    const { protocol, host } = new URL(baseURL ?? '');
    await give((label, path = '/') => `${protocol}//${label === '' ? '' : `${label}.`}${host}${path}`);
  },
  open: async ({ page, addressOf }, give) => {
    await give(async (host, path, as = host === '' ? 'nationalOfficial' : 'provincialOfficial') => {
      await signInAs(page.context(), addressOf(host), as);
      await page.goto(addressOf(host, path));
      await settled(page);
    });
  },
  complaints: [
    async ({ context, tolerated }, give) => {
      const complaints: string[] = [];
      const onError = (thrown: WebError) => complaints.push(String(thrown.error()));
      const onMessage = (message: ConsoleMessage) => {
        if (message.type() === 'error' && !tolerated.test(message.text())) complaints.push(message.text());
      };
      context.on('weberror', onError).on('console', onMessage);
      await give(complaints);
      context.off('weberror', onError).off('console', onMessage);
      expect(complaints, 'the console of every page stays silent').toEqual([]);
    },
    { auto: true },
  ],
});

/** The page's own heading stands and nothing is on its way any more; one question, so that all of it holds at once. */
export async function settled(page: Page): Promise<void> {
  // Asked now and then, within the page: a locator would read the whole page again for every frame that is drawn, and a
  // function that is waited for brings all of the test library to the page a second time.
  await page.evaluate<void>(`new Promise((rest) => {
    const look = () => ((${String(isAtRest)})() ? rest() : setTimeout(look, 50));
    look();
  })`);
}

function isAtRest(): boolean {
  return (
    document.querySelector('h1')?.checkVisibility() === true &&
    document.querySelector('.mantine-Skeleton-root, [aria-busy="true"]') === null &&
    !document.body.textContent.includes('Đang tải…')
  );
}

/** To another page of the office that is open, as a link within it leads there; back when that page is drawn. */
export async function follow(page: Page, path: string): Promise<void> {
  await page.evaluate<void>(`new Promise((drawn) => {
    const { subscribe, navigate } = __TSR_ROUTER__;
    const stop = subscribe('onRendered', () => drawn(stop()));
    navigate({ href: ${JSON.stringify(path)} });
  })`);
  await settled(page);
}

/** Chooses one side of a switch by its words, as a mouse does: the circle itself is hidden. */
export async function choose(group: Locator, name: string): Promise<void> {
  await group.getByText(name, { exact: true }).click();
  await expect(group.getByRole('radio', { name, exact: true })).toBeChecked();
}

/** What the office's API answers to the page, in the name of whoever acts in its window. */
export async function ask<Answer>(page: Page, path: string): Promise<Answer> {
  return page.evaluate(async (address) => {
    const response = await fetch(address);
    return response.json();
  }, path) as Promise<Answer>;
}

/** Goes on with the page as another role: another person at the same browser. */
export async function actAs(page: Page, role: Role): Promise<void> {
  await signInAs(page.context(), page.url(), role);
  await page.reload();
  await settled(page);
}

async function signInAs(context: BrowserContext, address: string, role: Role): Promise<void> {
  await context.addCookies([sessionCookie(address, await sessionOf(new URL(address).host, role))]);
}
