import { Agent, request } from 'node:http';
import type { Role } from '../../packages/domain/src/index.ts';
import { demoSession } from '../demo-session.ts';

export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly milliseconds: number;
  readonly queries: number;
  readonly rowsRead: number;
}

export interface Asked {
  readonly port: number;
  /** The label of a province's host; none is the national office. */
  readonly office: string;
  readonly path: string;
  readonly json?: unknown;
  /** Whose session it is; the office's official's where nobody is named. */
  readonly as?: Role;
}

const agent = new Agent({ keepAlive: true });

const sessions = new Map<string, Promise<string>>();

/** The session of somebody at an office, opened once. */
export function sessionAt({ port, office, as }: Pick<Asked, 'port' | 'office' | 'as'>): Promise<string> {
  const host = hostOf({ port, office });
  const role = as ?? (office === '' ? 'nationalOfficial' : 'provincialOfficial');
  const key = `${host} ${role}`;
  const open = sessions.get(key) ?? demoSession(host, role);
  sessions.set(key, open);
  return open;
}

function hostOf({ port, office }: Pick<Asked, 'port' | 'office'>): string {
  return `${office === '' ? '' : `${office}.`}localhost:${port}`;
}

/**
 * One request of somebody at an office over a connection that stays open; names below localhost are no business of the
 * resolver here.
 */
export async function ask({ port, office, path, json, as }: Asked): Promise<Answer> {
  const host = hostOf({ port, office });
  const cookie = `session=${await sessionAt({ port, office, ...(as && { as }) })}`;
  const body = json === undefined ? undefined : JSON.stringify(json);
  const writing = {
    origin: `http://${host}`,
    'content-type': 'application/json',
    'idempotency-key': crypto.randomUUID(),
  };
  const headers = { host, cookie, ...(body === undefined ? {} : writing) };
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST';
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent }, (response) => {
      const chunks: string[] = [];
      response.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const milliseconds = performance.now() - began;
        const timing = String(response.headers['server-timing'] ?? '');
        resolve({ status: response.statusCode ?? 0, body: chunks.join(''), milliseconds, ...countsIn(timing) });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** What D1 itself counted for a request, out of its `server-timing` header. */
export function countsIn(timing: string): Pick<Answer, 'queries' | 'rowsRead'> {
  const numberAfter = (name: string) => Number(new RegExp(`${name}=(\\d+)`).exec(timing)?.[1] ?? 0);
  return { queries: numberAfter('queries'), rowsRead: numberAfter('read') };
}

/** As `ask`, for what must succeed: anything else makes the benchmark meaningless. */
export async function askWell(asked: Asked): Promise<Answer> {
  const answer = await ask(asked);
  if (answer.status >= 300) throw new Error(`${asked.path}: ${answer.status} ${answer.body.slice(0, 500)}`);
  return answer;
}
