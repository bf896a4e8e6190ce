import { Alert } from '@mantine/core';
import { useId } from 'react';
import type { SignInState } from '@co-so/api';
import { problemText } from '../../problem-text.ts';
import { KeptButton } from '../../ui/kept-button.tsx';
import { problemsOf } from '../../ui/problems-of.ts';
import { signIn } from './queries.ts';
import type { Credentials, Step } from './queries.ts';
import { useStep } from './use-step.ts';

interface DemoAccountsProps {
  readonly demonstration: NonNullable<SignInState['demonstration']>;
  readonly onEntered: (credentials: Credentials, step: Step) => void;
}

/** The accounts of the demonstration, one for each role: a click is enough. */
export function DemoAccounts({ demonstration: { password, accounts }, onEntered }: DemoAccountsProps) {
  const step = useStep(signIn, { onDone: (value, credentials) => onEntered(credentials, value.step) });
  const id = useId();
  return (
    <section className="panel demo-accounts" aria-labelledby={id}>
      <h2 id={id}>Bản trình diễn: vào bằng một lần bấm</h2>
      <ul>
        {accounts.map(({ userName, title, code }) => (
          <li key={userName}>
            <KeptButton disabled={step.isPending} onClick={() => step.send({ userName, password })}>
              <strong>{title}</strong>
              <span className="soft">
                {userName}
                {code !== null && ', thử xác thực bước hai'}
              </span>
            </KeptButton>
          </li>
        ))}
      </ul>
      {step.error && (
        <Alert role="alert" color="red" variant="light">
          {problemsOf(step.error).map(problemText).join(' ') || 'Chưa vào được. Hãy thử lại.'}
        </Alert>
      )}
      <p className="soft">
        Mật khẩu chung: <code>{password}</code>
      </p>
    </section>
  );
}
