import { queryOptions } from '@tanstack/react-query';
import type { SignInState } from '@co-so/api';
import { entranceApi, finish, read } from '../../api.ts';

export type Step = SignInState['step'];

/** Where somebody stands before the first page. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<SignInState> => read(entranceApi.session.$get()),
  staleTime: Infinity,
});

export interface Credentials {
  readonly userName: string;
  readonly password: string;
}

export function signIn(json: Credentials) {
  return read(entranceApi.session.$post({ json }));
}

export function proveCode(code: string) {
  return read(entranceApi.session.code.$post({ json: { code } }));
}

export function setPassword(json: { readonly current: string; readonly password: string }) {
  return read(entranceApi.session.password.$post({ json }));
}

/** `current` is null on the way in; in an open session the password is asked for again. */
export function beginEnrolment(current: string | null) {
  return read(entranceApi.session['second-factor'].$post({ json: { current } }));
}

export function confirmEnrolment(code: string) {
  return read(entranceApi.session['second-factor'].confirmation.$post({ json: { code } }));
}

export function signOut() {
  return finish(entranceApi.session.$delete());
}

/** Who the browser's session is of, asked without waiting for a sign-in. */
export function whoIsIn() {
  return read(entranceApi.context.$get());
}
