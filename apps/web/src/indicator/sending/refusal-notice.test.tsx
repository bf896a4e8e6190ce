import { render, screen } from '@testing-library/react';
import type { Instant, ProblemCode } from '@co-so/domain';
import { describe, expect, test } from 'vitest';
import { InKit } from '../../../test/in-kit.tsx';
import { RefusalNotice } from './refusal-notice.tsx';
import { stageOf } from './submission-state.tsx';

function noticeOf(reasons: readonly ProblemCode[]): string {
  render(
    <InKit>
      <RefusalNotice reasons={reasons} attempts={3} />
    </InKit>,
  );
  return screen.getByRole('alert').textContent ?? '';
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
    ['delivery-conflicts', 'đính chính số liệu rồi lập lần gửi mới'],
    ['field-type', 'báo người vận hành, kèm tên trang giải thích'],
  ] as const)('says of %s what to do: %s', (code, advice) => {
    const text = noticeOf([code]);
    expect(text).toContain('Trung ương từ chối nhận');
    expect(text).toContain(advice);
    expect(text).toContain('Đã chuyển 3 lần');
    expect(screen.getByRole('link').getAttribute('href')).toBe(`/problems/${code}`);
  });

  test('is told apart from one on its way and from one that arrived', () => {
    const approved = { state: 'approved' } as const;
    const reasons = ['delivery-conflicts'] as const;
    expect(stageOf({ ...approved, deliveryState: { state: 'waiting' } })).toBe('sending');
    expect(stageOf({ ...approved, deliveryState: { state: 'refused', reasons, attempts: 1 } })).toBe('refused');
    expect(stageOf({ ...approved, deliveryState: { state: 'sent', sentAt: 0 as Instant } })).toBe('sent');
    expect(stageOf({ state: 'prepared', deliveryState: null })).toBe('prepared');
  });
});
