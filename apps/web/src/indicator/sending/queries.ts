import { queryOptions } from '@tanstack/react-query';
import type { SendingQuestion, Submission, SubmissionAction } from '@co-so/domain';
import { provinceApi, read } from '../../api.ts';

const oneSubmission = provinceApi.submissions[':id'];

export const submissionsQuery = queryOptions({
  queryKey: ['submissions'],
  queryFn: async () => (await read(provinceApi.submissions.$get())).submissions,
});

export function submissionQuery(id: string) {
  return queryOptions({
    queryKey: ['submission', id],
    queryFn: () => read(oneSubmission.$get({ param: { id } })),
  });
}

export function previewQuery({ indicator, period }: SendingQuestion) {
  return queryOptions({
    queryKey: ['submission-preview', indicator, period],
    queryFn: () => read(provinceApi.submissions.preview.$get({ query: { indicator, period } })),
  });
}

/** The sealed file of an approved submission, with its seal computed again here. */
export function deliveryQuery(id: string) {
  return queryOptions({
    queryKey: ['delivery', id],
    queryFn: async () => {
      const { checkSeal } = await import('./seal.ts');
      return checkSeal(await read(oneSubmission.file.$get({ param: { id } })));
    },
    staleTime: Infinity,
  });
}

export function deliveryAddress(id: string): string {
  return oneSubmission.file.$url({ param: { id } }).pathname;
}

export function prepareSubmission(
  json: SendingQuestion & { readonly basedOn: string },
  key: string,
): Promise<Submission> {
  return read(provinceApi.submissions.$post({ json, header: { 'idempotency-key': key } }));
}

export type Decision =
  | { readonly id: string; readonly action: Exclude<SubmissionAction, 'return'> }
  | { readonly id: string; readonly action: 'return'; readonly reason: string };

export function decideSubmission(decision: Decision, key: string): Promise<Submission> {
  const request = { param: { id: decision.id }, header: { 'idempotency-key': key } };
  switch (decision.action) {
    case 'approve':
      return read(oneSubmission.approval.$post(request));
    case 'return':
      return read(oneSubmission.return.$post({ ...request, json: { reason: decision.reason } }));
    case 'withdraw':
      return read(oneSubmission.withdrawal.$post(request));
  }
}
