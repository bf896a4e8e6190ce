import { queryOptions } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import type {
  AnswerTermsDraft,
  Based,
  CivilDate,
  DataModeDraft,
  DataRequestDraft,
  IncidentDraft,
  Instant,
  RetentionDraft,
} from '@co-so/domain';
import type { ShownIncident } from '@co-so/api';
import { provinceApi, read } from '../api.ts';
import type { PrivacyPart, RegisterView } from './privacy-search.ts';

/** Both offices answer these at the same addresses. */
const { privacy } = provinceApi;

const header = (key: string) => ({ 'idempotency-key': key });

export const keptQuery = queryOptions({
  queryKey: ['privacy', 'kept'],
  queryFn: async () => (await read(privacy.kept.$get())).kept,
});
export const dataModeQuery = queryOptions({
  queryKey: ['privacy', 'data-mode'],
  queryFn: () => read(privacy['data-mode'].$get()),
});
export function incidentsQuery({ page, search }: RegisterView) {
  return queryOptions({
    queryKey: ['privacy', 'incidents', page, search],
    queryFn: () => incidentPage(page, search),
  });
}

function incidentPage(page: number, search: string) {
  return read(privacy.incidents.$get({ query: { page: String(page), search } }));
}

/** The whole register, page after page: what is held against the audit has to lack nothing. */
export async function wholeIncidentRegister(): Promise<readonly ShownIncident[]> {
  const found = new Map<string, ShownIncident>();
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const part = await incidentPage(page, '');
    pages = part.pages;
    for (const incident of part.incidents) found.set(incident.id, incident);
  }
  return [...found.values()];
}

export function dataRequestsQuery({ page, search }: RegisterView) {
  return queryOptions({
    queryKey: ['privacy', 'requests', page, search],
    queryFn: () => read(privacy.requests.$get({ query: { page: String(page), search } })),
  });
}
export const retentionQuery = queryOptions({
  queryKey: ['privacy', 'retention'],
  queryFn: () => read(privacy.retention.$get()),
});

/** Asks for what a part shows before it is shown. */
export async function fetchPart(queryClient: QueryClient, part: PrivacyPart, view: RegisterView): Promise<void> {
  switch (part) {
    case 'luu-giu':
      await queryClient.ensureQueryData(keptQuery);
      return;
    case 'che-do':
      await queryClient.ensureQueryData(dataModeQuery);
      return;
    case 'su-co':
      await queryClient.ensureQueryData(incidentsQuery(view));
      return;
    case 'yeu-cau':
      await queryClient.ensureQueryData(dataRequestsQuery(view));
      return;
    case 'thoi-han':
      await queryClient.ensureQueryData(retentionQuery);
  }
}

export function setDataMode(json: Based<DataModeDraft>, key: string) {
  return read(privacy['data-mode'].$put({ json, header: header(key) }));
}

export function recordIncident(json: IncidentDraft, key: string) {
  return read(privacy.incidents.$post({ json, header: header(key) }));
}

export interface WantedNotification {
  readonly id: string;
  readonly at: Instant;
  readonly how: string;
}

export function notifyIncident({ id, ...json }: WantedNotification, key: string) {
  return read(privacy.incidents[':id'].notification.$post({ param: { id }, json, header: header(key) }));
}

export function closeIncident({ id, ...json }: { readonly id: string; readonly note: string }, key: string) {
  return read(privacy.incidents[':id'].closing.$post({ param: { id }, json, header: header(key) }));
}

export function recordDataRequest(json: DataRequestDraft, key: string) {
  return read(privacy.requests.$post({ json, header: header(key) }));
}

export function acknowledgeDataRequest({ id, on }: { readonly id: string; readonly on: CivilDate }, key: string) {
  return read(privacy.requests[':id'].acknowledgement.$post({ param: { id }, json: { on }, header: header(key) }));
}

export interface WantedAnswer {
  readonly id: string;
  readonly on: CivilDate;
  readonly answer: string;
}

export function answerDataRequest({ id, ...json }: WantedAnswer, key: string) {
  return read(privacy.requests[':id'].answer.$post({ param: { id }, json, header: header(key) }));
}

export function setAnswerTerms(json: Based<AnswerTermsDraft>, key: string) {
  return read(privacy['answer-terms'].$put({ json, header: header(key) }));
}

export function setRetention(json: Based<RetentionDraft>, key: string) {
  return read(privacy.retention.$put({ json, header: header(key) }));
}
