import { Button, MantineThemeProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { ProblemList } from './problem-list.tsx';
import { useRefusal } from './use-refusal.ts';
import './write-form.css';

interface WriteFormProps {
  readonly submit: string;
  readonly error: unknown;
  /** What tells of a refusal where the usual list would say too little. */
  readonly refusal?: ReactNode;
  readonly isPending: boolean;
  readonly isIncomplete?: boolean;
  readonly onSubmit: () => void;
  readonly onCancel?: () => void;
  readonly children: ReactNode;
}

const ofForms = { defaultProps: { size: 'md' } };

/** Whatever is typed or chosen in a form is as large as what stands beside it: days, lists and texts alike. */
const formTheme = { components: { Input: ofForms, Combobox: ofForms } };

/** A small form: its boxes, what was wrong, and the button, beside a way out where there is one. */
export function WriteForm(props: WriteFormProps) {
  const { submit, error, refusal, isPending, isIncomplete, onSubmit, onCancel, children } = props;
  const form = useRefusal(error);
  return (
    <form
      ref={form}
      className="write-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <MantineThemeProvider theme={formTheme}>{children}</MantineThemeProvider>
      {error !== null && error !== undefined && (refusal ?? <ProblemList error={error} />)}
      <div className="row-actions">
        <Button type="submit" size="md" loading={isPending} disabled={isIncomplete === true}>
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
