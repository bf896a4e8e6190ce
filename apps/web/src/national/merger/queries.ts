import type { MergerReport } from '@co-so/api';
import type { MergerDraft } from '@co-so/domain';
import { nationalApi, read } from '../../api.ts';

export interface AskedMerger {
  readonly mode: 'dry-run' | 'store';
  readonly draft: MergerDraft;
}

/** Without an idempotency key: an answer that holds passwords is kept nowhere, and sending it again goes on. */
export function merge({ mode, draft }: AskedMerger): Promise<MergerReport> {
  const { communes, officials, ...rest } = draft;
  const json = {
    mode,
    ...rest,
    communes: communes.map((commune) => ({ ...commune, groundIds: [...commune.groundIds] })),
    officials: [...officials],
  };
  return read(nationalApi.mergers.$post({ json }));
}
