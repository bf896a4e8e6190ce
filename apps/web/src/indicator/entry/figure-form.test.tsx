import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { CivilDate, Figure, Instant } from '@co-so/domain';
import { civilDate, period } from '@co-so/domain';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { cellsOf } from './figure-cells.ts';
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

function opened(onRecorded: (recorded: Figure) => void = () => undefined) {
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <FigureForm
          unitId={figure.unitId}
          today={'2026-11-22' as CivilDate}
          opened={figure}
          start={cellsOf(figure)}
          onRecorded={onRecorded}
          onCancel={() => undefined}
        />
      </QueryClientProvider>
    </MantineProvider>,
  );
}

const box = (name: RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });
const type = (name: RegExp, value: string) => fireEvent.change(box(name), { target: { value } });
const submit = () => fireEvent.click(screen.getByRole('button', { name: 'Ghi đính chính' }));

function textAbout(name: RegExp): string {
  const ids = box(name).getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('the form of a figure', () => {
  test('shows every problem at its own field and all of them in one list', async () => {
    serverThat(() => refusal(422, partOverBase, reasonMissing));
    opened();
    type(/Tử số/, '60');
    submit();
    const list = await screen.findByRole('alert');
    expect(list.querySelectorAll('li')).toHaveLength(2);
    expect(box(/Tử số/).getAttribute('aria-invalid')).toBe('true');
    expect(textAbout(/Tử số/)).toContain('Tử số 60 lớn hơn mẫu số 56');
    expect(textAbout(/Lý do/)).toContain('cần lý do đính chính');
    expect(box(/Mẫu số/).getAttribute('aria-invalid')).not.toBe('true');
  });

  test('takes a problem away from a field as soon as the field holds something else', async () => {
    serverThat(() => refusal(422, partOverBase, reasonMissing));
    opened();
    type(/Tử số/, '60');
    submit();
    await screen.findByRole('alert');
    type(/Tử số/, '44');
    expect(box(/Tử số/).getAttribute('aria-invalid')).not.toBe('true');
    expect(textAbout(/Lý do/)).toContain('cần lý do đính chính');
  });

  test('puts a missing number at the box that stands for it', async () => {
    serverThat(() => refusal(422, { code: 'quantity-missing', pointer: '/row/value' }));
    opened();
    submit();
    await screen.findByRole('alert');
    expect(textAbout(/Tử số/)).toContain('Chưa có số liệu');
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
    opened(recorded);
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
    opened();
    submit();
    await screen.findByRole('alert');
    type(/Tử số/, '43');
    submit();
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[0]!.key).not.toBe(sent[1]!.key);
  });

  test('sends once however often it is pressed', async () => {
    const sent = serverThat(() => refusal(422, partOverBase));
    opened();
    submit();
    submit();
    await screen.findByRole('alert');
    expect(sent).toHaveLength(1);
  });

  test('offers the newest revision when somebody else was faster, and keeps what was typed', async () => {
    serverThat(() => refusal(409, { code: 'figure-moved-on', pointer: '' }));
    opened();
    type(/Tử số/, '44');
    submit();
    expect(await screen.findByRole('button', { name: /Tải lần ghi mới nhất/ })).toBeTruthy();
    expect(box(/Tử số/).value).toBe('44');
  });

  test('shows what will be recorded, and how it differs, before anything is sent', () => {
    opened();
    type(/Tử số/, '44');
    const preview = screen.getByRole('region', { name: 'Xem trước' });
    expect(preview.textContent).toContain('44/56 (78,57%)');
    expect(preview.textContent).toContain('45/56 (80,36%)');
  });
});
