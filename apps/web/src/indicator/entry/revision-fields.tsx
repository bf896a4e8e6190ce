import { Textarea } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { boxOrder } from './box-order.ts';

interface ReasonProps {
  readonly label: string;
  readonly example: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (reason: string) => void;
}

/** Why an earlier revision is corrected or changed; it stays beside the correction for good. */
export function Reason({ label, example, value, error, onChange }: ReasonProps) {
  return (
    <Textarea
      label={label}
      name="reason"
      description={`Ngắn gọn, lưu lại cùng lần ghi, ví dụ: ${example}`}
      inputWrapperOrder={boxOrder}
      required
      size="md"
      rows={2}
      value={value}
      error={error}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

/** Says, and is focused to say, that the form now stands on another revision. */
export function Reloaded({ revision }: { readonly revision: number | undefined }) {
  const notice = useRef<HTMLParagraphElement>(null);
  useEffect(() => notice.current?.focus(), [revision]);
  return (
    <p ref={notice} tabIndex={-1} className="reloaded" role="status">
      Đã tải {revision === undefined ? 'lại' : `lần ghi ${revision}`}. Nội dung đang gõ được giữ nguyên; chỗ khác nhau ở
      phần xem trước.
    </p>
  );
}
