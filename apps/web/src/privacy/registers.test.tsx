import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import type { ShownDataRequest, ShownIncident } from '@co-so/api';
import { civilDate } from '@co-so/domain';
import type { Instant } from '@co-so/domain';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { InKit } from '../../test/in-kit.tsx';
import { DataRequestRegister } from './data-request-register.tsx';
import { IncidentRegister } from './incident-register.tsx';
import { dataRequestsQuery, incidentsQuery } from './queries.ts';

const today = civilDate('2026-11-27');
const now = Date.UTC(2026, 10, 27, 2) as Instant;
const view = { page: 1, search: '' };
const by = { id: 'a', title: 'Quản trị' };

const incident: ShownIncident = {
  ...{ id: 'i', detectedAt: now, happened: 'Gửi nhầm tệp', affected: 'Danh sách', recordedBy: by, recordedAt: now },
  ...{ notified: null, closed: null, allowedActions: ['notify', 'close'] },
  clock: { state: 'running', dueAt: now, minutesLeft: 60 },
};

const request: ShownDataRequest = {
  ...{ id: 'r', receivedOn: today, kind: 'see', reference: 'Đơn số 5', content: 'Xin xem' },
  ...{ recordedBy: by, recordedAt: now, acknowledgedOn: null, answeredOn: null, answer: null, clearedAt: null },
  ...{ dueOn: today, answerDueOn: null, state: 'waiting', daysLate: { acknowledgement: 0, answer: 0 } },
  allowedActions: ['acknowledge', 'answer'],
};

const page = { found: 1, pages: 1, unsearched: 0 };
const kept = { staleTime: Number.POSITIVE_INFINITY };

function show(children: ReactNode) {
  const queries = new QueryClient({ defaultOptions: { queries: kept } });
  queries.setQueryData(incidentsQuery(view).queryKey, { ...page, incidents: [incident], allowedActions: ['record'] });
  queries.setQueryData(dataRequestsQuery(view).queryKey, {
    ...{ ...page, requests: [request], terms: null, counts: { overdue: 0, doneLate: 0 } },
    allowedActions: ['record', 'set-terms'],
  });
  render(
    <InKit>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </InKit>,
  );
}

const about = { view, onView: () => undefined, historyOf: () => null };

// What was pressed gives way to a form: without a focus of its own, whoever works by keyboard starts at the top again.
test.each([
  ['Ghi sự cố', <IncidentRegister key="i" {...about} now={now} />],
  ['Ghi đã thông báo', <IncidentRegister key="i" {...about} now={now} />],
  ['Đóng sổ', <IncidentRegister key="i" {...about} now={now} />],
  ['Ghi yêu cầu', <DataRequestRegister key="r" {...about} today={today} />],
  ['Đặt thời hạn thực hiện', <DataRequestRegister key="r" {...about} today={today} />],
  ['Ghi đã báo nhận: Đơn số 5', <DataRequestRegister key="r" {...about} today={today} />],
  ['Ghi đã trả lời: Đơn số 5', <DataRequestRegister key="r" {...about} today={today} />],
])('what "%s" opens takes the focus, and gives it back when it is left', (name, register) => {
  show(register);
  const button = screen.getByRole('button', { name });
  button.focus();
  fireEvent.click(button);
  expect(document.activeElement?.tagName).toBe('H2');
  fireEvent.click(screen.getByRole('button', { name: 'Thôi' }));
  expect(document.activeElement).toBe(button);
  expect(screen.queryByRole('button', { name: 'Thôi' })).toBeNull();
});
