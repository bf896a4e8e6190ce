import { RouterProvider } from '@tanstack/react-router';
import { render, screen, within } from '@testing-library/react';
import { period } from '@co-so/domain';
import type { Instant, ProblemCode } from '@co-so/domain';
import { describe, expect, test } from 'vitest';
import { InKit } from '../../../test/in-kit.tsx';
import { smallRouter } from '../../../test/small-router.ts';
import { RefusalNotice } from './refusal-notice.tsx';
import { stageOf } from './submission-state.tsx';

async function noticeOf(
  reasons: readonly ProblemCode[],
  isForGood = false,
  hasNothingToSend = false,
): Promise<HTMLElement> {
  const submission = { indicator: 'member.total', period: period('2023'), hasNothingToSend };
  const notice = <RefusalNotice reasons={reasons} attempts={3} isForGood={isForGood} submission={submission} />;
  render(<RouterProvider router={smallRouter(<InKit>{notice}</InKit>)} />);
  return screen.findByRole('alert');
}

describe('a delivery that the centre refused', () => {
  test.each([
    ['delivery-province-unknown', 'báo Trung ương kiểm tra danh bạ'],
    ['delivery-province-other', 'đối chiếu cơ sở dữ liệu của tỉnh, thành phố với danh bạ'],
    ['delivery-approved-later', 'kiểm tra đồng hồ của máy chủ'],
    ['delivery-approved-earlier', 'rồi lập lần gửi mới'],
    ['unit-kind-not-sent', 'hệ thống tự giữ lại các dòng này'],
    ['cell-too-small', 'hệ thống tự giữ lại các dòng này'],
    ['period-after-province', 'do nơi kế thừa gửi'],
    ['delivery-hash-differs', 'kiểm tra cơ sở dữ liệu của tỉnh, thành phố'],
    ['delivery-conflicts', 'đánh số tiếp theo số Trung ương đang giữ'],
    ['field-type', 'báo người vận hành, kèm tên trang giải thích'],
  ] as const)('says of %s what to do: %s', async (code, advice) => {
    const notice = await noticeOf([code]);
    const text = notice.textContent;
    expect(text).toContain('Trung ương từ chối nhận');
    expect(text).toContain(advice);
    expect(text).toContain('Đã chuyển 3 lần');
    expect(text).toContain('vẫn tự chuyển lại');
    expect(within(notice).getByRole('link').getAttribute('href')).toBe(`/problems/${code}`);
  });

  test('is not carried again where that is for good, and leads to the next one', async () => {
    const notice = await noticeOf(['delivery-conflicts'], true);
    expect(notice.textContent).toContain('không chuyển lại nữa');
    const next = within(notice).getByRole('link', { name: 'Lập lần gửi mới' });
    expect(next.getAttribute('href')).toContain('/gui-trung-uong?indicator=member.total&period=');
  });

  test('leads nowhere where the centre has what the province has', async () => {
    const notice = await noticeOf(['delivery-conflicts'], true, true);
    expect(notice.textContent).toContain('không phải lập lại');
    expect(within(notice).queryByRole('link', { name: 'Lập lần gửi mới' })).toBeNull();
  });

  test('is told apart from one on its way and from one that arrived', () => {
    const approved = { state: 'approved' } as const;
    const reasons = ['delivery-conflicts'] as const;
    expect(stageOf({ ...approved, deliveryState: { state: 'waiting' } })).toBe('sending');
    expect(stageOf({ ...approved, deliveryState: { state: 'refused', reasons, attempts: 1, isForGood: true } })).toBe(
      'refused',
    );
    expect(stageOf({ ...approved, deliveryState: { state: 'superseded', reasons } })).toBe('superseded');
    expect(stageOf({ ...approved, deliveryState: { state: 'sent', sentAt: 0 as Instant } })).toBe('sent');
    expect(stageOf({ state: 'prepared', deliveryState: null })).toBe('prepared');
  });
});
