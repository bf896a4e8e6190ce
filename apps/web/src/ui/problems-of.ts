import type { Problem } from '@co-so/domain';
import { RequestFailed } from '../api.ts';

/** What a refusal lists; nothing where no answer came. The wire carries a problem's place as `pointer`. */
export function problemsOf(error: unknown): readonly Problem[] {
  if (!(error instanceof RequestFailed)) return [];
  return (error.body?.errors ?? []).map(({ pointer, ...problem }) => ({ ...problem, at: pointer }) as Problem);
}
