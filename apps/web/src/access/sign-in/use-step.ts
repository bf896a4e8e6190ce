import { useMutation } from '@tanstack/react-query';
import { RequestFailed } from '../../api.ts';
import { problemsOf } from '../../ui/problems-of.ts';

/** One step of the way in. A session that ended on the way leads back to its beginning. */
export function useStep<Given, Value>(
  take: (given: Given) => Promise<Value>,
  { onDone, onExpired }: { readonly onDone: (value: Value, given: Given) => void; readonly onExpired?: () => void },
) {
  const step = useMutation({
    mutationFn: take,
    networkMode: 'always',
    onSuccess: onDone,
    onError: (error) => {
      if (hasExpired(error)) onExpired?.();
    },
  });
  return { ...step, send: (given: Given) => void (step.isPending || step.mutate(given)) };
}

function hasExpired(error: unknown): boolean {
  return error instanceof RequestFailed && problemsOf(error).some(({ code }) => code === 'not-signed-in');
}
