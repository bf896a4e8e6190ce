import { queryOptions } from '@tanstack/react-query';
import type { ListedSession, OwnGrant } from '@co-so/api';
import { finish, provinceApi, read } from '../../api.ts';

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: async (): Promise<readonly ListedSession[]> => (await read(provinceApi.sessions.$get())).sessions,
});

export const ownGrantsQuery = queryOptions({
  queryKey: ['own-grants'],
  queryFn: async (): Promise<readonly OwnGrant[]> => (await read(provinceApi['own-grants'].$get())).grants,
});

export function endSession(id: string): Promise<void> {
  return finish(provinceApi.sessions[':id'].$delete({ param: { id } }));
}

export function endAllSessions(): Promise<void> {
  return finish(provinceApi.sessions.$delete());
}

export function changePassword(json: { readonly current: string; readonly password: string }) {
  return read(provinceApi.session.password.$post({ json }));
}

export function renewRecoveryCodes(current: string) {
  return read(provinceApi['recovery-codes'].$post({ json: { current } }));
}
