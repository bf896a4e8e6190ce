import { hasAnswered } from '../server.mjs';

/** The heap of the Worker's isolate, as its own engine tells it over the inspector of the server. */
export interface Heap {
  /** What is in use, garbage that was not collected yet included, in bytes. */
  readonly used: () => Promise<number>;
  /** What is in use once the garbage is collected. */
  readonly settled: () => Promise<number>;
  readonly end: () => void;
}

/** The inspector answers while the isolate waits for nothing: during a request it stays silent. */
export async function openHeap(port: number, inspectorPort: number): Promise<Heap> {
  const socket = await opened(`ws://127.0.0.1:${inspectorPort}/core:user:`);
  const waiting = new Map<number, (result: unknown) => void>();
  socket.addEventListener('message', ({ data }) => {
    const { id, result } = JSON.parse(String(data)) as { readonly id?: number; readonly result?: unknown };
    if (id !== undefined) waiting.get(id)?.(result);
  });
  const call = (method: string) =>
    new Promise<unknown>((resolve) => {
      const id = waiting.size + 1;
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, method }));
    });
  const used = async () => usedIn(await call('Runtime.getHeapUsage'));
  const settled = async () => {
    const collected = call('HeapProfiler.collectGarbage');
    // The isolate collects when it has something to do again.
    await hasAnswered(port, { stopped: false });
    await collected;
    return used();
  };
  return { used, settled, end: () => socket.close() };
}

/** Safe: the protocol of the engine says so of this answer. */
function usedIn(result: unknown): number {
  return (result as { readonly usedSize: number }).usedSize;
}

/** Safe: the WebSocket of this Node takes headers, of which the types of the Worker know nothing. */
function fromHere(): string[] {
  const options: unknown = { headers: { origin: 'http://localhost' } };
  return options as string[];
}

/** The inspector lets in whoever comes from this machine by name. */
function opened(url: string): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, fromHere());
    socket.addEventListener('open', () => resolve(socket));
    socket.addEventListener('error', () => reject(new Error(`no inspector at ${url}`)));
  });
}
