import { Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { SignInState } from '@co-so/api';
import { capitalized } from '../../ui/capitalized.ts';
import { Masthead } from '../../ui/masthead.tsx';
import { focusFirstEmpty } from './focus-first-empty.ts';
import type { Step } from './queries.ts';
import './sign-in.css';
import { SignInSteps } from './sign-in-steps.tsx';
import { stepTitles } from './step-titles.ts';

interface SignInPageProps {
  readonly state: SignInState;
  readonly onStep: (step: Step) => void;
}

/** The way in. It stands in the place of the page that was asked for, so that the address stays. */
export function SignInPage({ state, onStep }: SignInPageProps) {
  const { kind, name } = state.office;
  const title = stepTitles[state.step];
  useEffect(() => {
    document.title = `${title} – Cơ Sở`;
  }, [title]);
  const page = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(state.step);
  useEffect(() => {
    if (shown.current === state.step) return;
    shown.current = state.step;
    // The picture and its explanation come before the box to type in.
    if (state.step === 'enrolment') heading.current?.focus();
    else if (page.current) focusFirstEmpty(page.current);
  }, [state.step]);
  return (
    <>
      <Masthead
        wordmark={<span className="wordmark">Cơ Sở</span>}
        office={kind === 'national' ? 'Cơ quan Trung ương' : capitalized(name)}
      />
      <main className="page sign-in-page" ref={page}>
        <Title order={1} ref={heading} tabIndex={-1}>
          {title}
        </Title>
        <SignInSteps state={state} onStep={onStep} />
      </main>
    </>
  );
}
