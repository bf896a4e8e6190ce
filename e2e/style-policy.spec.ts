import { expect, test } from './office.ts';

// The refusal that is provoked here; everywhere else the console of every page has to stay silent.
test.use({ tolerated: /style-src 'self'/ });

test('a style that stands in a page and in no file of ours is refused, and the console tells of it', async ({
  page,
  open,
}) => {
  const told: string[] = [];
  page.on('console', (message) => told.push(message.text()));
  await open('ben-tre');
  const drawn =
    await page.evaluate<string>(`document.head.insertAdjacentHTML('beforeend', '<style>h1 { color: rgb(1, 2, 3); }</style>'),
    getComputedStyle(document.querySelector('h1')).color`);
  expect(drawn).not.toBe('rgb(1, 2, 3)');
  await expect.poll(() => told.join()).toContain("style-src 'self'");
});
