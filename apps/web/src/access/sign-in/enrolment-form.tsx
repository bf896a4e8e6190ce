import { Alert, Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { OneTimeCode } from './code-form.tsx';
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
  const [code, setCode] = useState('');
  const begun = useQuery({
    queryKey: ['enrolment'],
    queryFn: beginEnrolment,
    // Asked again it would be another secret than the one just scanned.
    staleTime: 'static',
    gcTime: 0,
    retry: false,
  });
  const step = useStep(confirmEnrolment, { onDone: () => undefined, onExpired });
  if (step.data) return <RecoveryCodes codes={step.data.recoveryCodes} onSaved={onDone} />;
  if (begun.error)
    return (
      <Alert role="alert" color="red" variant="light" title="Chưa bắt đầu được">
        <Button mt="sm" onClick={() => void begun.refetch()}>
          Thử lại
        </Button>
      </Alert>
    );
  if (!begun.data) return <Skeleton height={240} />;
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
          <QrPicture text={begun.data.address} />
          <details>
            <summary>Không quét được? Gõ khóa bằng tay</summary>
            <p>
              <code className="secret">{inFours(begun.data.secret)}</code>
            </p>
            <p className="soft">Chọn loại “theo thời gian”. Dấu cách không cần gõ.</p>
          </details>
          <p>
            <a href={begun.data.address}>Đang xem trang này trên chính điện thoại đó? Thêm thẳng vào ứng dụng</a>
          </p>
        </li>
        <li>
          <OneTimeCode label="Mã 6 chữ số" description="Gõ mã ứng dụng đang hiện." value={code} onChange={setCode} />
        </li>
      </ol>
    </StepForm>
  );
}

function inFours(secret: string): string {
  return secret.replaceAll(/.{4}(?=.)/g, '$& ');
}
