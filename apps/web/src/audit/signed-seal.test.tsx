import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import type { Instant } from '@co-so/domain';
import { afterEach, expect, test } from 'vitest';
import { historyQuery } from './queries.ts';
import { SignedSeal, useProof } from './signed-seal.tsx';

afterEach(cleanup);

const hash = '0123456789abcdef'.repeat(4);

function entry(sequence: number, action: string, isSealed = true) {
  return {
    ...{
      sequence,
      id: `entry-${sequence}`,
      at: 0 as Instant,
      kind: 'write' as const,
      actor: { id: 'a', title: 'Lãnh đạo Ban' },
    },
    ...{ grantId: null, delegationId: null, action, unitId: null, unitName: null, subject: 'plan/a' },
    ...{ before: null, after: null, reason: null, isMasked: false, requestId: 'r' },
    seal: isSealed ? { sequence, hash, sealedAt: 0 as Instant } : null,
  };
}

function show(
  entries: readonly ReturnType<typeof entry>[],
  shown = <SignedSeal subject="plan/a" signings={['apply-plan']} />,
) {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  client.setQueryData(historyQuery('plan/a').queryKey, { entries: [...entries], allowedActions: [] });
  render(<QueryClientProvider client={client}>{shown}</QueryClientProvider>);
  return document.body.textContent;
}

test('beside what was signed stands the line of the audit, and the beginning of the hash over it', () => {
  const text = show([entry(1234, 'revert-plan'), entry(1200, 'apply-plan'), entry(7, 'apply-plan')]);
  expect(text).toBe('Ghi quyết định, áp dụng phương án: dòng 1.200 của nhật ký, mã khóa sổ 0123 4567 89ab cdef.');
});

test('what is not sealed yet is said to be so, and what is not signed has no such line', () => {
  expect(show([entry(5, 'apply-plan', false)])).toContain('chưa khóa sổ');
  cleanup();
  expect(show([entry(5, 'save-plan')])).toBe('');
});

function Sheets() {
  const proof = useProof('plan/a', ['apply-plan']);
  return <p>{JSON.stringify(proof?.sheets)}</p>;
}

test('a file of it holds the whole hash', () => {
  show([entry(5, 'apply-plan')], <Sheets />);
  expect(screen.getByText(new RegExp(hash))).toBeTruthy();
});
