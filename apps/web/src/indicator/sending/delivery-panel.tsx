import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Mark } from '../../ui/mark.tsx';
import { ProblemList } from '../../ui/problem-list.tsx';
import { deliveryAddress, deliveryQuery } from './queries.ts';

/** The same rows as a file, for where no network joins the two offices, with the seal that proves them unchanged. */
export function DeliveryPanel({ id }: { readonly id: string }) {
  const { data, error } = useQuery(deliveryQuery(id));
  if (error) return <ProblemList error={error} />;
  if (!data) return <Skeleton height={80} aria-label="Đang tải mã kiểm tra" />;
  return (
    <div className="form-stack">
      <p>
        Nơi không nối mạng với Trung ương: chuyển tệp này bằng đường khác, Trung ương nhập vào được cùng một kết quả.
      </p>
      <div>
        <span className="soft">Mã kiểm tra (SHA-256)</span>
        <code className="hash">{data.contentHash}</code>
        {data.isIntact ? (
          <Mark tone="good">Đã tính lại, khớp với nội dung tệp.</Mark>
        ) : (
          <Mark tone="bad">Tính lại không khớp: tệp không còn nguyên như khi duyệt.</Mark>
        )}
      </div>
      <div>
        <Button component="a" href={deliveryAddress(id)} download variant="default">
          Tải tệp gửi (JSON)
        </Button>
      </div>
    </div>
  );
}
