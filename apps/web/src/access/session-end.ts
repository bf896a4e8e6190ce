interface Waiting {
  readonly signedInAgain: Promise<void>;
  readonly goOn: () => void;
}

const state: { waiting?: Waiting | undefined } = {};
const listeners = new Set<() => void>();

function change(waiting: Waiting | undefined): void {
  state.waiting = waiting;
  for (const listener of listeners) listener();
}

/** Until the person of this page has signed in again; one wait for everything that was asked meanwhile. */
function signedInAgain(): Promise<void> {
  if (!state.waiting) {
    const { promise, resolve } = Promise.withResolvers<void>();
    change({
      signedInAgain: promise,
      goOn: () => {
        change(undefined);
        resolve();
      },
    });
  }
  return state.waiting!.signedInAgain;
}

/**
 * A request that finds its session ended waits until the same person has signed in again and is then repeated as it was:
 * nothing typed is lost, and an idempotency key stays the same.
 */
export async function fetchSignedIn(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, init);
  if (response.status !== 401) return response;
  await signedInAgain();
  return fetchSignedIn(input, init);
}

/** For `useSyncExternalStore`: what lets the waiting requests go on, while there are any. */
export const sessionEnd = {
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  read: () => state.waiting?.goOn,
};
