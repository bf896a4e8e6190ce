import { Alert, Button } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { RequestFailed } from '../../api.ts';
import { problemText } from '../../problem-text.ts';
import { problemsOf } from '../../ui/problems-of.ts';
import { useRefusal } from '../../ui/use-refusal.ts';

interface StepFormProps {
  readonly label: string;
  readonly submitText: string;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** The frame of every step: what is wrong stands above the button and gets the focus; nothing typed is lost. */
export function StepForm({ label, submitText, isPending, error, onSubmit, children }: StepFormProps) {
  const form = useRefusal(error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isPending) onSubmit();
  };
  return (
    <form ref={form} className="step-form" aria-label={label} onSubmit={submit}>
      {children}
      {error !== null && error !== undefined && (
        <Alert role="alert" color="red" variant="light">
          {refusalLines(error).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Alert>
      )}
      <Button type="submit" size="lg" loading={isPending}>
        {submitText}
      </Button>
    </form>
  );
}

function refusalLines(error: unknown): readonly string[] {
  if (!(error instanceof RequestFailed)) return ['Trang gặp lỗi. Hãy tải lại trang.'];
  if (!error.body) return ['Mất kết nối nên chưa gửi được. Nội dung vẫn còn; hãy thử lại khi có mạng.'];
  const lines = problemsOf(error).map(problemText);
  return lines.length > 0 ? lines : [error.body.title];
}
