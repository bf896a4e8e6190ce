import { gzipSync } from 'node:zlib';
import type { Browser, CDPSession } from '@playwright/test';
import { addressOf, sessionCookie, vietnamese } from '../browser.ts';
import { countsIn, sessionAt } from './ask.ts';
import { whole } from './measure.ts';
import type { Measure } from './measure.ts';

interface Fetched {
  readonly path: string;
  /** The body as it went over the wire; what the server sent plain is weighed as if it had been compressed. */
  readonly bytes: number;
  readonly headerBytes: number;
  readonly isCompressed: boolean;
  readonly rowsRead: number;
}

export interface PageWeight {
  readonly measures: readonly Measure[];
  readonly scripts: readonly string[];
}

interface WeighedPage {
  readonly what: string;
  readonly office: string;
  readonly path: string;
  readonly bytesBudget?: string;
  readonly rowsBudget?: string;
}

/** Opens a page in a fresh profile of somebody signed in and adds up everything it fetches until nothing more is asked for. */
export async function weighPage(browser: Browser, port: number, page: WeighedPage): Promise<PageWeight> {
  const session = await sessionAt({ port, office: page.office });
  const fetched = await fetchedBy(browser, addressOf(port, page.office, page.path), session);
  const bytes = sumOf(fetched.map((one) => one.bytes));
  const headers = sumOf(fetched.map((one) => one.headerBytes));
  const requests = fetched.filter(({ path }) => path.startsWith('/api/'));
  const rows = requests.map(({ rowsRead }) => rowsRead);
  const plain = fetched.filter(({ isCompressed }) => !isCompressed).length;
  return {
    scripts: fetched.filter(({ path }) => path.endsWith('.js')).map(({ path }) => path),
    measures: [
      {
        what: `${page.what}: everything fetched until idle, gzip`,
        measured: `${whole(bytes)} B in ${fetched.length} answers, ${plain} of them sent plain; headers ${whole(headers)} B more`,
        ...(page.bytesBudget === undefined ? {} : { budget: page.bytesBudget }),
      },
      {
        what: `${page.what}: rows read`,
        measured: `${whole(sumOf(rows))} in ${requests.length} requests (most in one: ${whole(Math.max(0, ...rows))})`,
        ...(page.rowsBudget === undefined ? {} : { budget: page.rowsBudget }),
      },
    ],
  };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}

async function fetchedBy(browser: Browser, address: string, session: string): Promise<readonly Fetched[]> {
  const context = await browser.newContext({ ...vietnamese, viewport: { width: 1440, height: 900 } });
  await context.addCookies([sessionCookie(address, session)]);
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const weights = weigh(cdp);
  await cdp.send('Network.enable');
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  const fetched = await Promise.all(weights);
  await context.close();
  return fetched;
}

interface Answered {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What had been received by then: the headers. */
  readonly encodedDataLength: number;
}

/** Headers arrive before the last byte, and only then is the size known. */
function weigh(cdp: CDPSession): readonly Promise<Fetched>[] {
  const answers = new Map<string, Answered>();
  const weights: Promise<Fetched>[] = [];
  cdp.on('Network.responseReceived', ({ requestId, response }) => answers.set(requestId, response));
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const answer = answers.get(requestId);
    if (answer?.url.startsWith('http')) weights.push(fetchedOf(cdp, requestId, answer, encodedDataLength));
  });
  return weights;
}

async function fetchedOf(
  cdp: CDPSession,
  requestId: string,
  { url, headers, encodedDataLength: headerBytes }: Answered,
  onWire: number,
): Promise<Fetched> {
  const header = (name: string) => Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1] ?? '';
  const isCompressed = header('content-encoding') !== '';
  const { body, base64Encoded } = await cdp.send('Network.getResponseBody', { requestId });
  const bytes = isCompressed ? onWire - headerBytes : gzipSync(base64Encoded ? bytesOf(body) : body).length;
  const { rowsRead } = countsIn(header('server-timing'));
  return { path: new URL(url).pathname, bytes, headerBytes, isCompressed, rowsRead };
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
