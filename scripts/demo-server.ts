import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './platform.ts';
import { freePortFrom } from './port.mjs';
import { startGroup } from './process-group.mjs';
import { hasAnswered } from './server.mjs';

export interface DemoServer {
  readonly port: number;
  /** From the command to the first answer, in seconds. */
  readonly seconds: number;
  readonly stop: () => Promise<void>;
}

export interface DemoPlace {
  readonly port: number;
  readonly state: string;
}

export const notStarted =
  'Bản trình diễn không khởi động được; lý do ở các dòng trên. (The demonstration did not start.)';

/** A port and a state of its own, so that the person's demonstration is neither needed nor touched. */
export async function demoPlace(name: string, from: number): Promise<DemoPlace> {
  const port = await freePortFrom(from);
  return { port, state: join(root, 'apps', 'api', '.wrangler', `${name}-${port}`) };
}

export function removeState({ state }: DemoPlace): void {
  rmSync(state, { recursive: true, force: true });
}

/** As much heap as Cloudflare gives an isolate: whoever needs more dies of it, here as there. */
const workersHeap = '--max-heap-size=128';

/**
 * Starts what `npm start` starts, with an inspector within a Worker's heap; what is in the state already stays. Undefined
 * when it did not start, and it says why.
 */
export async function startDemo({ port, state }: DemoPlace, inspectorPort?: number): Promise<DemoServer | undefined> {
  const began = performance.now();
  const group = startGroup(process.execPath, [join(root, 'scripts', 'up.mjs')], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(port),
      CO_SO_STATE: state,
      CO_SO_SUPERVISOR: String(process.pid),
      CO_SO_MEASURED: '1',
      ...(inspectorPort && {
        CO_SO_INSPECTOR_PORT: String(inspectorPort),
        MINIFLARE_WORKERD_V8_FLAGS: workersHeap,
      }),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stop = async () => {
    group.end('SIGTERM');
    await group.ended;
  };
  const forward = () => group.end('SIGTERM');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, forward);
  const course = { stopped: false };
  const dies = group.ended.then(() => ((course.stopped = true), false));
  if (!(await Promise.race([hasAnswered(port, course), dies]))) {
    await stop();
    return undefined;
  }
  return { port, seconds: (performance.now() - began) / 1000, stop };
}
