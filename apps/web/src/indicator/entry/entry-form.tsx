import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import type { FormEvent, ReactNode } from 'react';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import './entry.css';
import { FormProblemList } from './form-problem-list.tsx';
import type { FormProblems } from './use-problems.ts';
import { useRefusal } from '../../ui/use-refusal.ts';
import type { Unsaved } from '../../ui/use-unsaved.ts';

interface EntryFormProps {
  readonly label: string;
  readonly submitText: string;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly problems: FormProblems;
  readonly unsaved: Unsaved;
  /** What can be done about a refusal besides typing on. */
  readonly remedy?: ReactNode;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** The frame of every entry: one press at a time, Ctrl+Enter, and no way out that loses what was typed without asking. */
export function EntryForm(props: EntryFormProps) {
  const { label, submitText, isPending, error, problems, unsaved, remedy, onSubmit, onCancel, children } = props;
  const form = useRefusal(error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isPending) onSubmit();
  };
  useHotkeys([['mod+Enter', () => form.current?.requestSubmit()]], []);
  return (
    <>
      <form className="form-stack" aria-label={label} noValidate ref={form} onSubmit={submit}>
        {children}
        <div className="form-problems">
          <FormProblemList error={error} problems={problems} />
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
      <ConfirmDialog
        isOpen={unsaved.isAsking}
        question="Còn nội dung chưa ghi."
        explanation="Rời trang này thì nội dung đang gõ sẽ mất."
        yes="Bỏ"
        no="Ở lại"
        onYes={unsaved.leave}
        onNo={unsaved.stay}
      />
    </>
  );
}
