import type { MergerReport } from '@co-so/api';
import type { MergerDraft } from '@co-so/domain';
import { nationalApi, read } from '../../api.ts';

export interface AskedMerger {
  readonly mode: 'dry-run' | 'store';
  readonly draft: MergerDraft;
}

export type MergerProgress = NonNullable<MergerReport['progress']>;

/**
 * Without an idempotency key: an answer that holds passwords is kept nowhere, and sending it again goes on. A structure that
 * is too large for one request is sent for until it is over.
 */
export async function merge(
  { mode, draft }: AskedMerger,
  onProgress: (progress: MergerProgress) => void,
): Promise<MergerReport> {
  const { communes, officials, ...rest } = draft;
  const json = {
    mode,
    ...rest,
    communes: communes.map((commune) => ({ ...commune, groundIds: [...commune.groundIds] })),
    officials: [...officials],
  };
  for (;;) {
    const report: MergerReport = await read(nationalApi.mergers.$post({ json }));
    if (!report.progress) return report;
    onProgress(report.progress);
  }
}
