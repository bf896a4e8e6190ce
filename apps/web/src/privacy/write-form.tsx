import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { ProblemList } from '../ui/problem-list.tsx';
import './privacy.css';

interface WriteFormProps {
  readonly submit: string;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly onSubmit: () => void;
  readonly onCancel?: () => void;
  readonly children: ReactNode;
}

/** A form of these registers: its boxes, what was wrong, and the button. */
export function WriteForm({ submit, error, isPending, onSubmit, onCancel, children }: WriteFormProps) {
  return (
    <form
      className="privacy-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      {error !== null && <ProblemList error={error} />}
      <div className="privacy-buttons">
        <Button type="submit" size="md" loading={isPending}>
          {submit}
        </Button>
        {onCancel && (
          <Button variant="default" size="md" onClick={onCancel}>
            Thôi
          </Button>
        )}
      </div>
    </form>
  );
}
