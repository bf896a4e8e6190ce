import { useState } from 'react';
import type { SignInState } from '@co-so/api';
import { CodeForm } from './code-form.tsx';
import { CredentialsForm } from './credentials-form.tsx';
import { DemoAccounts } from './demo-accounts.tsx';
import { DemoCode } from './demo-code.tsx';
import { EnrolmentForm } from './enrolment-form.tsx';
import { PasswordForm } from './password-form.tsx';
import type { Credentials, Step } from './queries.ts';

interface SignInStepsProps {
  readonly state: SignInState;
  /** Whose page this is, where somebody has to sign in again. */
  readonly userName?: string | undefined;
  readonly onStep: (step: Step) => void;
}

/** What is still to be proved, one thing at a time. What was typed in one step serves the next. */
export function SignInSteps({ state, userName, onStep }: SignInStepsProps) {
  const [typed, setTyped] = useState<Credentials>();
  const [isLate, setLate] = useState(false);
  const entered = (credentials: Credentials, step: Step) => {
    setTyped(credentials);
    setLate(false);
    onStep(step);
  };
  const expired = () => {
    setLate(true);
    onStep('sign-in');
  };
  switch (state.step) {
    case 'sign-in':
      return (
        <div className="sign-in-columns">
          <div className="panel">
            {isLate && <p role="status">Để quá lâu nên phải bắt đầu lại từ tên đăng nhập.</p>}
            <CredentialsForm userName={typed?.userName ?? userName ?? ''} onEntered={entered} />
          </div>
          {state.demonstration && <DemoAccounts demonstration={state.demonstration} onEntered={entered} />}
        </div>
      );
    case 'password':
      return (
        <div className="panel">
          <PasswordForm current={typed?.password} onStep={onStep} onExpired={expired} />
        </div>
      );
    case 'second-factor':
      return (
        <div className="panel">
          <CodeForm onStep={onStep} onExpired={expired}>
            {state.demonstration && <DemoCode />}
          </CodeForm>
        </div>
      );
    case 'enrolment':
      return (
        <div className="panel">
          <EnrolmentForm onDone={() => onStep('none')} onExpired={expired} />
        </div>
      );
    case 'none':
      return null;
  }
}
