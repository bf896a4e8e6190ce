import { Alert, Button, MantineThemeProvider } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { ProblemList } from './problem-list.tsx';
import type { Boxes } from './use-boxes.ts';
import { focusWrong, useRefusal } from './use-refusal.ts';
import './write-form.css';

interface WriteFormProps {
  readonly submit: string;
  readonly error: unknown;
  /** What tells of a refusal where the usual list would say too little. */
  readonly refusal?: ReactNode;
  readonly isPending: boolean;
  /** What it lacks: nothing is sent before it is there. */
  readonly boxes?: Boxes;
  readonly onSubmit: () => void;
  readonly onCancel?: () => void;
  readonly children: ReactNode;
}

const ofForms = { defaultProps: { size: 'md' } };

/** Whatever is typed or chosen in a form is as large as what stands beside it: days, lists and texts alike. */
const formTheme = { components: { Input: ofForms, Combobox: ofForms } };

/** A small form: its boxes, what was wrong, and the button, beside a way out where there is one. */
export function WriteForm(props: WriteFormProps) {
  const { submit, error, refusal, isPending, boxes, onSubmit, onCancel, children } = props;
  const form = useRefusal(error, boxes?.asked);
  const lacks = boxes?.lacks ?? [];
  const press = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (boxes?.ask()) return;
    // What stands in a box and cannot be read, a day that is none, must not go as what stood there before.
    if (event.currentTarget.checkValidity()) onSubmit();
    else focusWrong(form.current);
  };
  return (
    <form ref={form} className="write-form" noValidate onSubmit={press}>
      <MantineThemeProvider theme={formTheme}>{children}</MantineThemeProvider>
      {lacks.length > 0 && <LackingList lacks={lacks} />}
      {lacks.length === 0 && error !== null && error !== undefined && (refusal ?? <ProblemList error={error} />)}
      <div className="row-actions">
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

/** Everything that is lacking, beside the button that was pressed; each stands at its box as well. */
function LackingList({ lacks }: { readonly lacks: readonly string[] }) {
  return (
    <Alert role="alert" color="red" variant="light" title="Chưa gửi, còn thiếu:">
      <ul>
        {lacks.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Alert>
  );
}
