import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { EnrolmentForm } from '../sign-in/enrolment-form.tsx';
import { ProofForm } from '../sign-in/proof-form.tsx';
import '../sign-in/sign-in.css';
import { RecoveryCodes } from '../sign-in/recovery-codes.tsx';
import { useStep } from '../sign-in/use-step.ts';
import { contextQuery } from '../queries.ts';
import { renewRecoveryCodes } from './queries.ts';

/** Taking the second factor into use, and new recovery codes when the old ones are used up or lost. */
export function SecondFactor({ isOn }: { readonly isOn: boolean }) {
  const queryClient = useQueryClient();
  const [isEnrolling, setEnrolling] = useState(false);
  const [isRenewing, setRenewing] = useState(false);
  const renewal = useStep(renewRecoveryCodes, { onDone: () => setRenewing(false) });
  const enrolled = () => {
    setEnrolling(false);
    void queryClient.invalidateQueries(contextQuery);
  };
  if (isEnrolling) return <EnrolmentForm onDone={enrolled} onExpired={() => setEnrolling(false)} />;
  if (renewal.data) return <RecoveryCodes codes={renewal.data.recoveryCodes} onSaved={() => renewal.reset()} />;
  if (isRenewing)
    return (
      <ProofForm
        label="Lấy mười mã dự phòng mới"
        submitText="Lấy mã mới"
        isPending={renewal.isPending}
        error={renewal.error}
        onProof={renewal.send}
      />
    );
  return (
    <div className="step-form">
      <p>
        {isOn
          ? 'Đang dùng: mỗi lần đăng nhập gõ thêm mã của ứng dụng xác thực. Mất điện thoại và hết mã dự phòng thì đề nghị quản trị gỡ để đăng ký lại.'
          : 'Chưa dùng. Khi dùng, mỗi lần đăng nhập gõ thêm một mã do điện thoại tạo ra; người biết mật khẩu cũng không vào được.'}
      </p>
      <div>
        {isOn ? (
          <Button variant="default" size="md" onClick={() => setRenewing(true)}>
            Lấy mười mã dự phòng mới
          </Button>
        ) : (
          <Button variant="default" size="md" onClick={() => setEnrolling(true)}>
            Đăng ký ứng dụng xác thực
          </Button>
        )}
      </div>
      {isOn && <p className="soft">Lấy mã mới thì các mã cũ không dùng được nữa.</p>}
    </div>
  );
}
