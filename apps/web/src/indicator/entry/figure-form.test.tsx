import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { CivilDate, Figure, Instant } from '@co-so/domain';
import { civilDate, period } from '@co-so/domain';
import { describe, expect, test, vi } from 'vitest';
import { InKit } from '../../../test/in-kit.tsx';
import { cellsOf, emptyCells } from './figure-cells.ts';
import { FigureForm } from './figure-form.tsx';

const figure: Figure = {
  unitId: '01a20151-fde9-7e13-90c0-caeb3d9dec4c',
  indicator: 'rating.organizations',
  category: 'good',
  period: period('2018'),
  definitionVersion: 4,
  cutOffOn: civilDate('2018-12-31'),
  quantity: { kind: 'ratio', numerator: 45, denominator: 56 },
  statedPercent: null,
  qualifier: 'exact',
  coverage: null,
  source: 'reported',
  document: null,
  note: null,
  revision: 1,
  supersededBy: null,
  reason: null,
  recordedBy: { id: 'a', title: 'Chuyên viên' },
  recordedAt: 0 as Instant,
};

type Answer = () => Response | Promise<Response>;

/** The outside world: what the server answers, in turn, and what it was sent. */
function serverThat(...answers: readonly Answer[]) {
  const sent: { readonly key: string | null; readonly body: unknown }[] = [];
  const fetch = vi.fn((_: string, { headers, body }: { headers: HeadersInit; body: string }) => {
    const answer = answers[Math.min(sent.length, answers.length - 1)]!;
    sent.push({ key: new Headers(headers).get('idempotency-key'), body: JSON.parse(body) });
    return Promise.resolve().then(answer);
  });
  vi.stubGlobal('fetch', fetch);
  return sent;
}

const refusal = (status: number, ...errors: readonly { readonly code: string; readonly pointer: string }[]) =>
  new Response(
    JSON.stringify({ type: '/problems/x', title: 'Nội dung chưa đúng.', status, instance: 'urn:x', errors }),
    {
      status,
      headers: { 'content-type': 'application/problem+json' },
    },
  );

const partOverBase = { code: 'part-over-base', numerator: 60, denominator: 56, pointer: '/row/numerator' };
const reasonMissing = { code: 'reason-missing', pointer: '/reason' };

/** The form on a page of its own, with another page to leave it for. */
async function opened({ correcting = figure as Figure | null, onRecorded = (_: Figure) => undefined as void } = {}) {
  const root = createRootRoute();
  const form = () => (
    <FigureForm
      unitId={figure.unitId}
      today={'2026-11-22' as CivilDate}
      opened={correcting ?? undefined}
      start={correcting ? cellsOf(correcting) : emptyCells}
      onRecorded={onRecorded}
      onCancel={() => undefined}
    />
  );
  const routeTree = root.addChildren([
    createRoute({ getParentRoute: () => root, path: '/', component: form }),
    createRoute({ getParentRoute: () => root, path: '/khac', component: () => <p>Trang khác</p> }),
  ]);
  const router = createRouter({ routeTree, history: createMemoryHistory() });
  await router.load();
  const page = render(
    <InKit>
      <QueryClientProvider client={new QueryClient()}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </InKit>,
  );
  await screen.findByRole('form');
  return { ...page, leave: () => act(() => void router.navigate({ to: '/khac' as never })) };
}

const box = (name: RegExp) => screen.getByLabelText<HTMLInputElement>(name);
const type = (name: RegExp, value: string) => fireEvent.change(box(name), { target: { value } });
const submit = () => fireEvent.click(screen.getByRole('button', { name: 'Ghi đính chính' }));

function textAbout(name: RegExp): string {
  const ids = box(name).getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
}

describe('the form of a figure', () => {
  test('shows every problem at its own field, once, and in one line which fields are left', async () => {
    serverThat(() => refusal(422, partOverBase, reasonMissing));
    await opened();
    type(/Tử số/, '60');
    submit();
    const line = await screen.findByRole('alert');
    expect(line.textContent).toBe('Còn 2 ô cần sửa: Tử số, Lý do đính chính.');
    expect(box(/Tử số/).getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(box(/Tử số/));
    expect(screen.getAllByText(/Tử số 60 lớn hơn mẫu số 56/)).toHaveLength(1);
    expect(textAbout(/Lý do/)).toContain('Chưa ghi lý do');
    expect(box(/Mẫu số/).getAttribute('aria-invalid')).not.toBe('true');
    type(/Tử số/, '44');
    expect(line.textContent).toBe('Còn 1 ô cần sửa: Lý do đính chính.');
    type(/Lý do/, 'Cộng thiếu');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('follows a field from one problem to the next', async () => {
    serverThat(() => refusal(422, { code: 'base-missing', pointer: '/row/denominator' }));
    await opened();
    type(/Mẫu số/, '');
    type(/Lý do/, 'Cộng thiếu');
    submit();
    const line = await screen.findByRole('alert');
    type(/Mẫu số/, 'năm sáu');
    expect(textAbout(/Mẫu số/)).toContain('"năm sáu" không phải số nguyên');
    expect(line.textContent).toBe('Còn 1 ô cần sửa: Mẫu số.');
  });

  test('says of a field that was left unreadable that it is, and of an empty one nothing yet', async () => {
    await opened();
    type(/Ngày chốt/, '31/2/2019');
    expect(textAbout(/Ngày chốt/)).not.toContain('Không đọc được');
    fireEvent.blur(box(/Ngày chốt/));
    fireEvent.blur(box(/Lý do/));
    expect(textAbout(/Ngày chốt/)).toContain('Không đọc được ngày "31/2/2019"');
    expect(textAbout(/Lý do/)).not.toContain('Chưa ghi');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('takes a problem away from a field as soon as the field holds something else', async () => {
    serverThat(() => refusal(422, partOverBase, reasonMissing));
    await opened();
    type(/Tử số/, '60');
    submit();
    await screen.findByRole('alert');
    type(/Tử số/, '44');
    expect(box(/Tử số/).getAttribute('aria-invalid')).not.toBe('true');
    expect(textAbout(/Lý do/)).toContain('Chưa ghi lý do');
  });

  test('puts a missing number at the box that stands for it', async () => {
    serverThat(() => refusal(422, { code: 'quantity-missing', pointer: '/row/value' }));
    await opened();
    submit();
    await screen.findByRole('alert');
    expect(textAbout(/Tử số/)).toContain('Chưa ghi tử số và mẫu số.');
  });

  test('keeps what was typed while no line is there, and sends it again under the same key', async () => {
    const recorded = vi.fn();
    const sent = serverThat(
      () => Promise.reject(new TypeError('no line')),
      () =>
        new Response(JSON.stringify({ ...figure, revision: 2 }), {
          status: 201,
          headers: { 'content-type': 'application/json' },
        }),
    );
    await opened({ onRecorded: recorded });
    type(/Tử số/, '44');
    type(/Lý do/, 'Cộng thiếu');
    submit();
    expect((await screen.findByRole('alert')).textContent).toContain('Mất kết nối');
    expect(box(/Tử số/).value).toBe('44');
    submit();
    await waitFor(() => expect(recorded).toHaveBeenCalledOnce());
    expect(sent.map(({ key }) => key)).toEqual([sent[0]!.key, sent[0]!.key]);
    expect(sent[1]!.body).toMatchObject({
      row: { numerator: '44', denominator: '56' },
      basedOn: 1,
      reason: 'Cộng thiếu',
    });
  });

  test('sends other content under another key, so that it is never taken for the first', async () => {
    const sent = serverThat(() => refusal(422, partOverBase));
    await opened();
    submit();
    await screen.findByRole('alert');
    type(/Tử số/, '43');
    submit();
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[0]!.key).not.toBe(sent[1]!.key);
  });

  test('sends once however often it is pressed', async () => {
    const sent = serverThat(() => refusal(422, partOverBase));
    await opened();
    submit();
    submit();
    await screen.findByRole('alert');
    expect(sent).toHaveLength(1);
  });

  test('offers the newest revision when somebody else was faster, and keeps what was typed', async () => {
    serverThat(() => refusal(409, { code: 'figure-moved-on', pointer: '' }));
    await opened();
    type(/Tử số/, '44');
    submit();
    expect(await screen.findByRole('button', { name: /Tải lần ghi mới nhất/ })).toBeTruthy();
    expect(box(/Tử số/).value).toBe('44');
  });

  test('shows what will be recorded, and how it differs, before anything is sent', async () => {
    await opened();
    expect(screen.queryByRole('region', { name: 'Xem trước' })).toBeNull();
    type(/Tử số/, '44');
    const preview = screen.getByRole('region', { name: 'Xem trước' });
    expect(preview.textContent).toContain('44/56 (78,57%)');
    expect(preview.textContent).toContain('45/56 (80,36%)');
  });

  test('carries an old note over only when that is asked for', async () => {
    const sent = serverThat(() => refusal(422, partOverBase));
    const note = 'Đạt 80,36%, theo báo cáo tháng 12.';
    await opened({ correcting: { ...figure, note } });
    expect(box(/Ghi chú/).value).toBe('');
    expect(screen.getByText(/Ghi chú của lần ghi 1, viết cho số cũ/).textContent).toContain(note);
    type(/Tử số/, '44');
    type(/Lý do/, 'Cộng thiếu');
    submit();
    await screen.findByRole('alert');
    fireEvent.click(screen.getByRole('button', { name: 'Giữ ghi chú cũ' }));
    expect(screen.queryByRole('button', { name: 'Giữ ghi chú cũ' })).toBeNull();
    submit();
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent.map(({ body }) => body)).toMatchObject([{ row: { note: null } }, { row: { note } }]);
  });

  test('asks about no old note where there was none', async () => {
    await opened();
    expect(screen.queryByRole('button', { name: 'Giữ ghi chú cũ' })).toBeNull();
  });

  test('asks before it is left with something typed, and loses it only when told to', async () => {
    const { leave } = await opened();
    type(/Tử số/, '44');
    leave();
    await screen.findByRole('dialog', { name: 'Còn nội dung chưa ghi.' });
    fireEvent.click(screen.getByRole('button', { name: 'Ở lại' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(box(/Tử số/).value).toBe('44');
    leave();
    fireEvent.click(await screen.findByRole('button', { name: 'Bỏ' }));
    expect(await screen.findByText('Trang khác')).toBeTruthy();
    expect(sessionStorage).toHaveLength(0);
  });

  test('is left without a question while nothing was typed', async () => {
    const { leave } = await opened();
    type(/Tử số/, '44');
    type(/Tử số/, '45');
    leave();
    expect(await screen.findByText('Trang khác')).toBeTruthy();
  });

  test('gives back after a reload what was typed, and what it was opened with when that is not wanted', async () => {
    const { unmount } = await opened();
    type(/Tử số/, '44');
    type(/Lý do/, 'Cộng thiếu');
    unmount();
    await opened();
    expect([box(/Tử số/).value, box(/Lý do/).value]).toEqual(['44', 'Cộng thiếu']);
    fireEvent.click(screen.getByRole('button', { name: 'Bỏ nội dung gõ dở' }));
    expect([box(/Tử số/).value, box(/Lý do/).value]).toEqual(['45', '']);
    expect(sessionStorage).toHaveLength(0);
  });

  test('puts what was typed on one revision, or as a first entry, onto no other', async () => {
    const { unmount } = await opened();
    type(/Tử số/, '44');
    unmount();
    const next = await opened({ correcting: { ...figure, revision: 2 } });
    expect(box(/Tử số/).value).toBe('45');
    next.unmount();
    await opened({ correcting: null });
    expect(box(/Số lượng/).value).toBe('');
  });

  test('keeps nothing and asks nothing once it is recorded', async () => {
    const recorded = vi.fn();
    serverThat(() => new Response(JSON.stringify({ ...figure, revision: 2 }), { status: 201 }));
    const { leave } = await opened({ onRecorded: recorded });
    type(/Tử số/, '44');
    submit();
    await waitFor(() => expect(recorded).toHaveBeenCalledOnce());
    expect(sessionStorage).toHaveLength(0);
    leave();
    expect(await screen.findByText('Trang khác')).toBeTruthy();
  });
});
