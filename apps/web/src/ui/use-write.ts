import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { RequestFailed } from '../api.ts';

/**
 * One write that is safe to press twice and to send again after a line was down: the same content keeps its idempotency
 * key until it has succeeded. It never waits in silence for a line; what was typed stays with whoever called.
 */
export function useWrite<Body, Value>(
  post: (body: Body, idempotencyKey: string) => Promise<Value>,
  onDone: (value: Value) => void,
) {
  const queryClient = useQueryClient();
  const sent = useRef<{ readonly content: string; readonly key: string } | undefined>(undefined);
  const isOnItsWay = useRef(false);
  const keyOf = (body: Body) => {
    const content = JSON.stringify(body);
    if (sent.current?.content !== content) sent.current = { content, key: crypto.randomUUID() };
    return sent.current.key;
  };
  const { mutate, ...write } = useMutation({
    mutationFn: (body: Body) => post(body, keyOf(body)),
    networkMode: 'always',
    onSuccess: async (value) => {
      sent.current = undefined;
      await queryClient.invalidateQueries();
      onDone(value);
    },
    // The world has moved on: the page is to show where to, while the form keeps what was typed.
    onError: (error) => {
      if (error instanceof RequestFailed && error.body?.status === 409) void queryClient.invalidateQueries();
    },
    onSettled: () => {
      isOnItsWay.current = false;
    },
  });
  // A second press comes before the first one's rendering has disabled the button.
  const send = (body: Body) => {
    if (isOnItsWay.current) return;
    isOnItsWay.current = true;
    mutate(body);
  };
  return { ...write, send };
}
