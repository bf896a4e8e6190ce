import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { SecretInput } from '../../ui/secret-input.tsx';
import { signIn } from './queries.ts';
import type { Credentials, Step } from './queries.ts';
import { StepForm } from './step-form.tsx';
import { useStep } from './use-step.ts';

interface CredentialsFormProps {
  readonly userName: string;
  readonly onEntered: (credentials: Credentials, step: Step) => void;
}

export function CredentialsForm({ userName: known, onEntered }: CredentialsFormProps) {
  const [userName, setUserName] = useState(known);
  const [password, setPassword] = useState('');
  const step = useStep(signIn, { onDone: (value, credentials) => onEntered(credentials, value.step) });
  return (
    <StepForm
      label="Đăng nhập"
      submitText="Đăng nhập"
      isPending={step.isPending}
      error={step.error}
      onSubmit={() => step.send({ userName, password })}
    >
      <TextInput
        label="Tên đăng nhập"
        size="md"
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        required
        withAsterisk={false}
        value={userName}
        onChange={({ currentTarget }) => setUserName(currentTarget.value)}
      />
      <SecretInput
        label="Mật khẩu"
        size="md"
        name="password"
        autoComplete="current-password"
        required
        withAsterisk={false}
        value={password}
        onChange={({ currentTarget }) => setPassword(currentTarget.value)}
      />
      <p className="soft">Chưa có tài khoản, hoặc quên mật khẩu: hỏi quản trị của cơ quan.</p>
    </StepForm>
  );
}
