import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { provinceApi, read } from '../api.ts';
import type { AuditSearch } from './audit-search.ts';

/** Both offices answer at one address, each with its own audit. */
export function auditQuery(search: AuditSearch) {
  const query = inAddress(search);
  return queryOptions({
    queryKey: ['audit', query],
    queryFn: () => read(provinceApi.audit.$get({ query })),
    placeholderData: keepPreviousData,
  });
}

function inAddress({ before, ...search }: AuditSearch) {
  return { ...search, ...(before !== undefined && { before: String(before) }) };
}

/** The list to be taken away; each time leaves a line. */
export function takeExtract(search: AuditSearch) {
  return read(provinceApi.audit.extract.$get({ query: inAddress(search) }));
}

export function historyQuery(subject: string) {
  return queryOptions({
    queryKey: ['audit-history', subject],
    queryFn: () => read(provinceApi.audit.history.$get({ query: { subject } })),
  });
}

/** Of an account, an incident or a person's request, in either office. Asked for again it leaves another line. */
export function recordHistoryQuery(subject: string) {
  return queryOptions({
    queryKey: ['audit-history', subject],
    queryFn: () => read(provinceApi.audit['record-history'].$get({ query: { subject } })),
    refetchOnWindowFocus: false,
  });
}

/** Where the browser takes the whole chain from, or the days that the list is narrowed to. */
export function exportAddress({ from, to }: AuditSearch): string {
  const { pathname, search } = provinceApi.audit.export.$url({ query: { ...(from && { from }), ...(to && { to }) } });
  return `${pathname}${search}`;
}
