import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { ProblemList } from '../../ui/problem-list.tsx';
import './entry.css';

interface EntryFormProps {
  readonly label: string;
  readonly submitText: string;
  readonly isPending: boolean;
  readonly error: unknown;
  /** What can be done about a refusal besides typing on. */
  readonly remedy?: ReactNode;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** The frame of every entry: one press at a time, Ctrl+Enter, and everything that was wrong above the buttons. */
export function EntryForm({
  label,
  submitText,
  isPending,
  error,
  remedy,
  onSubmit,
  onCancel,
  children,
}: EntryFormProps) {
  const problems = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) problems.current?.focus();
  }, [error]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isPending) onSubmit();
  };
  const form = useRef<HTMLFormElement>(null);
  useHotkeys([['mod+Enter', () => form.current?.requestSubmit()]], []);
  return (
    <form className="form-stack" aria-label={label} noValidate ref={form} onSubmit={submit}>
      {children}
      <div ref={problems} tabIndex={-1} className="form-problems">
        {error !== null && <ProblemList error={error} />}
        {remedy}
      </div>
      <div className="form-actions">
        <Button type="submit" size="md" loading={isPending}>
          {submitText}
        </Button>
        <Button variant="default" size="md" onClick={onCancel}>
          Thôi
        </Button>
        <span className="soft shortcut">Phím tắt: Ctrl+Enter</span>
      </div>
    </form>
  );
}
