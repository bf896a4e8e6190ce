import { parse, serialize } from 'hono/utils/cookie';

interface Asked {
  readonly req: { readonly url: string; readonly header: (name: string) => string | undefined };
}

interface Answering extends Asked {
  readonly header: (name: string, value: string) => void;
}

const shared = { path: '/', httpOnly: true, sameSite: 'Strict' } as const;

/** Bound to this very host and path where there is TLS; on a local machine without it a host-only cookie. */
function nameFor(asked: Asked): string {
  return isSecure(asked) ? '__Host-session' : 'session';
}

function isSecure({ req }: Asked): boolean {
  return new URL(req.url).protocol === 'https:';
}

export function sessionToken(asked: Asked): string | undefined {
  const name = nameFor(asked);
  return parse(asked.req.header('cookie') ?? '', name)[name];
}

/** Without a lifetime of its own: it goes with the browser, and the server ends it earlier. */
export function giveToken(answer: Answering, token: string): void {
  answer.header('set-cookie', serialize(nameFor(answer), token, { ...shared, secure: isSecure(answer) }));
}

export function takeToken(answer: Answering): void {
  answer.header('set-cookie', serialize(nameFor(answer), '', { ...shared, secure: isSecure(answer), maxAge: 0 }));
}
