import { Progress } from '@mantine/core';
import { numberText } from '@co-so/domain';
import type { MergerProgress } from './queries.ts';

interface MergerUnderWayProps {
  readonly progress: MergerProgress;
  readonly isPending: boolean;
}

/** How far a merger has come that takes more than one request; one that stopped goes on where it is sent again. */
export function MergerUnderWay({ progress: { done, total }, isPending }: MergerUnderWayProps) {
  return (
    <section aria-label="Đang sáp nhập">
      <Progress value={(done / total) * 100} mb="sm" aria-label="Phần cơ cấu đã ghi" />
      <p role="status" className="soft">
        {isPending ? 'Đang nhận cơ cấu tổ chức' : 'Việc nhận cơ cấu tổ chức đã dừng'}: được{' '}
        {numberText(Math.floor((done * 100) / total))}%. Nơi mới chưa mở cho đến khi xong. Đóng trang thì việc dừng; gửi
        lại cùng địa chỉ, cùng văn bản thì làm tiếp từ chỗ này.
      </p>
    </section>
  );
}
