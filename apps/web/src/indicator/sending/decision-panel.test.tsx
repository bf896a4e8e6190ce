import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import type { OneSubmission } from '@co-so/api';
import { period, submissionActions } from '@co-so/domain';
import type { Actor, Instant, Role, SubmissionState } from '@co-so/domain';
import { describe, expect, test, vi } from 'vitest';
import { InKit } from '../../../test/in-kit.tsx';
import { DecisionPanel } from './decision-panel.tsx';

const preparer = anActor('provincialOfficial', 'Người lập');
const second = anActor('departmentHead', 'Người thứ hai');
const reader = anActor('reader', 'Người xem');

function anActor(role: Role, title: string): Actor {
  const grant = { id: `grant-${role}`, role, unitId: null, viewUnitId: null, delegationId: null };
  return { id: role, title, kind: 'person', isLookingOnly: false, grants: [grant] };
}

function aSubmission(state: SubmissionState, actor: Actor): OneSubmission {
  const submission = {
    id: '01a20151-fde9-7e13-90c0-caeb3d9dec4c',
    indicator: 'member.total',
    period: period('2024'),
    state,
    rows: [],
    preparedBy: preparer,
    preparedAt: 0 as Instant,
    decidedBy: null,
    decidedAt: null,
    returnReason: null,
  };
  const allowedActions = submissionActions(submission, actor);
  return {
    ...submission,
    deliveryState: null,
    allowedActions,
    current: [],
    withheld: [],
    hasChangedSince: false,
    lastSent: [],
    hasNothingToSend: false,
    approvalSeal: null,
  };
}

function shown(state: SubmissionState, actor: Actor, isDemo: boolean) {
  render(
    <InKit>
      <QueryClientProvider client={new QueryClient()}>
        <DecisionPanel submission={aSubmission(state, actor)} isDemo={isDemo} />
      </QueryClientProvider>
    </InKit>,
  );
  return screen.queryAllByRole('button').map(({ textContent }) => textContent);
}

describe('what can be done with a submission', () => {
  test.each([
    { state: 'prepared', who: 'the second person', actor: second, actions: ['Duyệt và gửi', 'Trả lại để hoàn thiện'] },
    { state: 'prepared', who: 'the preparer', actor: preparer, actions: ['Rút lại'] },
    { state: 'prepared', who: 'a reader', actor: reader, actions: [] },
    { state: 'approved', who: 'the second person', actor: second, actions: [] },
    { state: 'approved', who: 'the preparer', actor: preparer, actions: [] },
    { state: 'returned', who: 'the second person', actor: second, actions: [] },
    { state: 'returned', who: 'the preparer', actor: preparer, actions: [] },
    { state: 'withdrawn', who: 'the second person', actor: second, actions: [] },
    { state: 'withdrawn', who: 'the preparer', actor: preparer, actions: [] },
  ] as const)('offers $who of a $state one exactly $actions', ({ state, actor, actions }) => {
    expect(shown(state, actor, true)).toEqual([...actions]);
  });

  test('tells the preparer that a second person has to approve, and in the demonstration where to become one', () => {
    shown('prepared', preparer, true);
    expect(screen.getByText(/người thứ hai/).textContent).toContain('đổi vai');
  });

  test('speaks of no demonstration outside it', () => {
    shown('prepared', preparer, false);
    expect(screen.getByText(/người thứ hai/).textContent).not.toContain('trình diễn');
  });

  test('tells the second person nothing that is not needed', () => {
    shown('prepared', second, true);
    expect(screen.queryByText(/không tự duyệt/)).toBeNull();
  });

  test('sends a return with its reason, and none without: it says at the field that it is missing', async () => {
    const fetch = vi.fn((_: unknown, init: RequestInit) => Promise.reject(new TypeError(`no line for ${init.method}`)));
    vi.stubGlobal('fetch', fetch);
    shown('prepared', second, true);
    press('Trả lại để hoàn thiện');
    const reason = screen.getByRole('textbox', { name: /Lý do trả lại/ });
    expect(document.activeElement).toBe(reason);
    press('Trả lại');
    expect(reason.getAttribute('aria-invalid')).toBe('true');
    expect(fetch).not.toHaveBeenCalled();
    fireEvent.change(reason, { target: { value: 'Thiếu số của một huyện.' } });
    press('Trả lại');
    await waitFor(() => expect(fetch).toHaveBeenCalledOnce());
    expect(fetch.mock.calls[0]?.[1].body).toBe(JSON.stringify({ reason: 'Thiếu số của một huyện.' }));
  });

  test('withdraws only after the preparer has said so a second time', async () => {
    const fetch = vi.fn(() => Promise.reject(new TypeError('no line')));
    vi.stubGlobal('fetch', fetch);
    shown('prepared', preparer, true);
    press('Rút lại');
    const dialog = screen.getByRole('dialog', { name: 'Rút lại lần lập này?' });
    press('Không rút');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(fetch).not.toHaveBeenCalled();
    press('Rút lại');
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Rút lại' }));
    expect(dialog.isConnected).toBe(false);
    await waitFor(() => expect(fetch).toHaveBeenCalledOnce());
  });
});

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
