import { useState } from 'react';
import { passwordMinimum } from '@co-so/domain';
import { SecretInput } from '../../ui/secret-input.tsx';
import { setPassword as save } from './queries.ts';
import type { Step } from './queries.ts';
import { StepForm } from './step-form.tsx';
import { useStep } from './use-step.ts';

interface PasswordFormProps {
  /** The password just typed to get here; asked for where it is not known any more. */
  readonly current: string | undefined;
  readonly onStep: (step: Step) => void;
  readonly onExpired: () => void;
}

/** A password of one's own in the place of the one that somebody else has handed out. */
export function PasswordForm({ current: known, onStep, onExpired }: PasswordFormProps) {
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const step = useStep(save, { onDone: ({ step: next }) => onStep(next), onExpired });
  return (
    <StepForm
      label="Đặt mật khẩu của mình"
      submitText="Lưu mật khẩu"
      isPending={step.isPending}
      error={step.error}
      onSubmit={() => step.send({ current: known ?? current, password })}
    >
      <p>Mật khẩu được cấp chỉ dùng một lần. Từ nay dùng mật khẩu chỉ mình biết.</p>
      {known === undefined && <CurrentPassword label="Mật khẩu được cấp" value={current} onChange={setCurrent} />}
      <NewPassword value={password} onChange={setPassword} />
    </StepForm>
  );
}

interface PasswordProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** What is known already, and asked for before it is changed. */
export function CurrentPassword({ label, value, onChange }: PasswordProps & { readonly label: string }) {
  return (
    <SecretInput
      label={label}
      size="md"
      autoComplete="current-password"
      required
      withAsterisk={false}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

/** The rules stand there before anything is typed. */
export function NewPassword({ value, onChange }: PasswordProps) {
  return (
    <SecretInput
      label="Mật khẩu mới"
      description={`Ít nhất ${passwordMinimum} ký tự, không chứa tên đăng nhập. Ghép vài từ dễ nhớ cũng được.`}
      size="md"
      autoComplete="new-password"
      required
      withAsterisk={false}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
