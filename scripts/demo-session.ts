import { request } from 'node:http';
import type { Role } from '../packages/domain/src/index.ts';

interface Demonstration {
  readonly password: string;
  readonly accounts: readonly { readonly userName: string; readonly role: Role; readonly code: string | null }[];
}

/** Signs in as the demonstration's account of a role; the value of the session's cookie. `host` is with its port. */
export async function demoSession(host: string, role: Role): Promise<string> {
  const { body } = await ask(host, '/api/session');
  const { demonstration } = JSON.parse(body) as { readonly demonstration: Demonstration | null };
  const account = demonstration?.accounts.find((one) => one.role === role);
  if (!demonstration || !account) throw new Error(`${host} has no demonstration account for ${role}`);
  const { userName, code } = account;
  const entered = await ask(host, '/api/session', { json: { userName, password: demonstration.password } });
  if (code === null) return entered.session;
  return (await ask(host, '/api/session/code', { json: { code }, session: entered.session })).session;
}

interface Sent {
  readonly json?: unknown;
  readonly session?: string;
}

interface Answer {
  readonly body: string;
  readonly session: string;
}

/** Names below localhost are no business of the resolver here, so the host goes into the header. */
function ask(host: string, path: string, { json, session }: Sent = {}): Promise<Answer> {
  const headers = {
    host,
    ...(session === undefined ? {} : { cookie: `session=${session}` }),
    ...(json === undefined ? {} : { origin: `http://${host}`, 'content-type': 'application/json' }),
  };
  const { port } = new URL(`http://${host}`);
  const method = json === undefined ? 'GET' : 'POST';
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const chunks: string[] = [];
      response.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const body = chunks.join('');
        if (response.statusCode !== 200) reject(new Error(`${path}: ${response.statusCode} ${body.slice(0, 300)}`));
        const [, given = ''] = /^session=([^;]*)/.exec(response.headers['set-cookie']?.[0] ?? '') ?? [];
        resolve({ body, session: given });
      });
    });
    sent.on('error', reject);
    sent.end(json === undefined ? undefined : JSON.stringify(json));
  });
}
