import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { Instant, Revised } from '@co-so/domain';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { useRevision } from './use-revision.ts';
import type { RevisionBody } from './use-revision.ts';

const row = { goal: '805' };
const stored = (revision: number): Revised => ({
  revision,
  supersededBy: null,
  reason: null,
  recordedBy: { id: 'a', title: 'Chuyên viên' },
  recordedAt: 0 as Instant,
});

function opened(on: Revised | undefined, reason = '') {
  const sent: RevisionBody<typeof row>[] = [];
  const post = (body: RevisionBody<typeof row>) => Promise.resolve(stored(sent.push(body)));
  const client = new QueryClient();
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  const { result } = renderHook(() => useRevision(row, reason, useState(on), post, () => undefined), { wrapper });
  const send = async () => {
    const before = sent.length;
    act(() => result.current.send());
    await waitFor(() => expect(sent).toHaveLength(before + 1));
    await waitFor(() => expect(result.current.isPending).toBe(false));
    return sent.at(-1);
  };
  return { result, send };
}

test('says of a first entry that it is based on nothing, for no reason', async () => {
  expect(await opened(undefined).send()).toEqual({ row, basedOn: null, reason: null });
});

test('says on which revision it was opened, and on which it stands after another was loaded', async () => {
  const { result, send } = opened(stored(1), '  Đính chính ');
  expect(await send()).toEqual({ row, basedOn: 1, reason: 'Đính chính' });
  expect(result.current.isReloaded).toBe(false);
  await act(() => result.current.rebase(stored(3)));
  expect(result.current.isReloaded).toBe(true);
  expect(await send()).toEqual({ row, basedOn: 3, reason: 'Đính chính' });
});
