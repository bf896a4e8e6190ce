import { Alert, Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Enrolment } from '@co-so/api';
import { useState } from 'react';
import { problemsOf } from '../../ui/problems-of.ts';
import { OneTimeCode } from './code-form.tsx';
import { ProofForm } from './proof-form.tsx';
import { QrPicture } from './qr-picture.tsx';
import { beginEnrolment, confirmEnrolment } from './queries.ts';
import { RecoveryCodes } from './recovery-codes.tsx';
import './sign-in.css';
import { StepForm } from './step-form.tsx';
import { useStep } from './use-step.ts';

interface EnrolmentFormProps {
  readonly onDone: () => void;
  readonly onExpired: () => void;
}

/** Binds an authenticator: its secret as a picture and as text, a first code, and the codes for the day it is lost. */
export function EnrolmentForm({ onDone, onExpired }: EnrolmentFormProps) {
  const begun = useQuery({
    queryKey: ['enrolment'],
    queryFn: () => beginEnrolment(null),
    // Asked again it would be another secret than the one just scanned.
    staleTime: 'static',
    gcTime: 0,
    retry: false,
  });
  const proof = useStep(beginEnrolment, { onDone: () => undefined, onExpired });
  const enrolment = proof.data ?? begun.data;
  if (enrolment) return <Binding enrolment={enrolment} onDone={onDone} onExpired={onExpired} />;
  if (asksForPassword(begun.error))
    return (
      <ProofForm
        label="Xác nhận trước khi đăng ký"
        submitText="Tiếp tục"
        isPending={proof.isPending}
        error={proof.error}
        onProof={proof.send}
      />
    );
  if (begun.error)
    return (
      <Alert role="alert" color="red" variant="light" title="Chưa bắt đầu được">
        <Button mt="sm" onClick={() => void begun.refetch()}>
          Thử lại
        </Button>
      </Alert>
    );
  return <Skeleton height={240} />;
}

interface BindingProps extends EnrolmentFormProps {
  readonly enrolment: Enrolment;
}

function Binding({ enrolment, onDone, onExpired }: BindingProps) {
  const [code, setCode] = useState('');
  const step = useStep(confirmEnrolment, { onDone: () => undefined, onExpired });
  if (step.data) return <RecoveryCodes codes={step.data.recoveryCodes} onSaved={onDone} />;
  return (
    <StepForm
      label="Đăng ký ứng dụng xác thực"
      submitText="Xác nhận"
      isPending={step.isPending}
      error={step.error}
      onSubmit={() => step.send(code)}
    >
      <p>
        Mỗi lần đăng nhập gõ thêm một mã do điện thoại tạo ra, nên ai chỉ biết mật khẩu thì không vào được. Điện thoại
        không cần có mạng.
      </p>
      <ol className="enrolment">
        <li>
          Trên điện thoại, mở một ứng dụng xác thực (Google Authenticator, Microsoft Authenticator hoặc tương tự), chọn
          thêm tài khoản và quét hình này.
          <QrPicture text={enrolment.address} />
          <details>
            <summary>Không quét được? Gõ khóa bằng tay</summary>
            <p>
              <code className="secret">{inFours(enrolment.secret)}</code>
            </p>
            <p className="soft">Chọn loại “theo thời gian”. Dấu cách không cần gõ.</p>
          </details>
          <p>
            <a href={enrolment.address}>Đang xem trang này trên chính điện thoại đó? Thêm thẳng vào ứng dụng</a>
          </p>
        </li>
        <li>
          <OneTimeCode label="Mã 6 chữ số" description="Gõ mã ứng dụng đang hiện." value={code} onChange={setCode} />
        </li>
      </ol>
    </StepForm>
  );
}

/** An open session, in which somebody else may sit by now. */
function asksForPassword(error: unknown): boolean {
  return problemsOf(error).some(({ code }) => code === 'sign-in-refused');
}

function inFours(secret: string): string {
  return secret.replaceAll(/.{4}(?=.)/g, '$& ');
}
