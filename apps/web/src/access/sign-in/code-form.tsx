import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { proveCode } from './queries.ts';
import type { Step } from './queries.ts';
import { StepForm } from './step-form.tsx';
import { useStep } from './use-step.ts';

interface CodeFormProps {
  readonly onStep: (step: Step) => void;
  readonly onExpired: () => void;
  readonly children?: ReactNode;
}

/** The second step: the code on the telephone, or one of those that were printed for the day it is lost. */
export function CodeForm({ onStep, onExpired, children }: CodeFormProps) {
  const [kind, setKind] = useState<'app' | 'recovery'>('app');
  const [code, setCode] = useState('');
  const step = useStep(proveCode, { onDone: ({ step: next }) => onStep(next), onExpired });
  const change = () => {
    setKind(kind === 'app' ? 'recovery' : 'app');
    setCode('');
  };
  return (
    <StepForm
      label="Xác thực bước hai"
      submitText="Tiếp tục"
      isPending={step.isPending}
      error={step.error}
      onSubmit={() => step.send(code)}
    >
      {children}
      {kind === 'app' ? (
        <OneTimeCode
          label="Mã 6 chữ số"
          description="Mở ứng dụng xác thực trên điện thoại để xem mã."
          value={code}
          onChange={setCode}
        />
      ) : (
        <TextInput
          key="recovery"
          label="Mã dự phòng"
          description="Một trong mười mã đã in hoặc lưu lúc đăng ký; mỗi mã dùng một lần."
          size="md"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
          withAsterisk={false}
          value={code}
          onChange={({ currentTarget }) => setCode(currentTarget.value)}
        />
      )}
      <Button variant="subtle" size="md" onClick={change} className="other-way">
        {kind === 'app' ? 'Không có điện thoại? Dùng mã dự phòng' : 'Dùng mã của ứng dụng xác thực'}
      </Button>
    </StepForm>
  );
}

interface OneTimeCodeProps {
  readonly label: string;
  readonly description: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Six digits, however they were spaced. */
export function OneTimeCode({ label, description, value, onChange }: OneTimeCodeProps) {
  return (
    <TextInput
      label={label}
      description={description}
      size="lg"
      className="one-time-code"
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={12}
      required
      withAsterisk={false}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value.replaceAll(/\D/g, '').slice(0, 6))}
    />
  );
}
