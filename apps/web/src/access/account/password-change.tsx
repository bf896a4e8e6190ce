import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { CurrentPassword, NewPassword } from '../sign-in/password-form.tsx';
import { StepForm } from '../sign-in/step-form.tsx';
import { useStep } from '../sign-in/use-step.ts';
import { changePassword, sessionsQuery } from './queries.ts';

/** Another password of one's own; every other session ends with the old one. */
export function PasswordChange({ userName }: { readonly userName: string }) {
  const queryClient = useQueryClient();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const step = useStep(changePassword, {
    onDone: () => {
      setCurrent('');
      setPassword('');
      void queryClient.invalidateQueries(sessionsQuery);
    },
  });
  return (
    <StepForm
      label="Đổi mật khẩu"
      submitText="Đổi mật khẩu"
      isPending={step.isPending}
      error={step.error}
      onSubmit={() => step.send({ current, password })}
    >
      <input type="text" name="username" autoComplete="username" value={userName} readOnly hidden />
      <CurrentPassword label="Mật khẩu hiện tại" value={current} onChange={setCurrent} />
      <NewPassword value={password} onChange={setPassword} />
      <p role="status">{step.isSuccess && 'Đã đổi mật khẩu. Các phiên khác đã kết thúc.'}</p>
    </StepForm>
  );
}
