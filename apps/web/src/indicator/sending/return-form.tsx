import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { problemText } from '../../problem-text.ts';
import type { Decision } from './queries.ts';

interface ReturnFormProps {
  readonly id: string;
  readonly isPending: boolean;
  readonly onReturn: (decision: Decision) => void;
  readonly onCancel: () => void;
}

/** A return says why, so that whoever prepared knows what to mend. */
export function ReturnForm({ id, isPending, onReturn, onCancel }: ReturnFormProps) {
  const [reason, setReason] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() !== '') return onReturn({ id, action: 'return', reason });
    setIsMissing(true);
    field.current?.focus();
  };
  return (
    <form className="form-stack" aria-label="Trả lại để hoàn thiện" noValidate onSubmit={submit}>
      <Textarea
        label="Lý do trả lại"
        description="Người lập sẽ đọc được, ví dụ: thiếu số của một danh mục."
        required
        size="md"
        rows={3}
        maxLength={1000}
        ref={field}
        value={reason}
        error={isMissing && reason.trim() === '' ? problemText({ code: 'reason-missing' }) : undefined}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <div className="form-actions">
        <Button type="submit" loading={isPending}>
          Trả lại
        </Button>
        <Button variant="default" disabled={isPending} onClick={onCancel}>
          Thôi
        </Button>
      </div>
    </form>
  );
}
