import { useState } from 'react';
import { CurrentPassword } from './password-form.tsx';
import { StepForm } from './step-form.tsx';

interface ProofFormProps {
  readonly label: string;
  readonly submitText: string;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly onProof: (password: string) => void;
}

/** The password once more, before something is changed of how one comes in. */
export function ProofForm({ label, submitText, isPending, error, onProof }: ProofFormProps) {
  const [password, setPassword] = useState('');
  return (
    <StepForm
      label={label}
      submitText={submitText}
      isPending={isPending}
      error={error}
      onSubmit={() => onProof(password)}
    >
      <p>Gõ lại mật khẩu, để người khác ngồi vào máy đang mở không đổi được cách đăng nhập.</p>
      <CurrentPassword label="Mật khẩu hiện tại" value={password} onChange={setPassword} />
    </StepForm>
  );
}
