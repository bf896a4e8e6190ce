import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ShownAccount } from '@co-so/api';
import { needsReason } from '@co-so/domain';
import { ProblemList } from '../../ui/problem-list.tsx';
import { TextBox } from '../../ui/text-box.tsx';
import { useBoxes } from '../../ui/use-boxes.ts';
import { useWrite } from '../../ui/use-write.ts';
import { WriteForm } from '../../ui/write-form.tsx';
import { OneTimePassword } from './one-time-password.tsx';
import { doDeed, reissuePassword } from './queries.ts';
import type { Deed } from './queries.ts';

const deedTexts: Readonly<Record<Deed['deed'], { readonly button: string; readonly sure: string }>> = {
  disable: { button: 'Khóa tài khoản', sure: 'Người này bị đăng xuất ngay và không đăng nhập được nữa.' },
  enable: { button: 'Mở lại tài khoản', sure: 'Người này đăng nhập lại được bằng mật khẩu đã có.' },
  'remove-second-factor': {
    button: 'Gỡ ứng dụng xác thực',
    sure: 'Dùng khi mất điện thoại và hết mã dự phòng: người này bị đăng xuất, lần sau đăng ký lại.',
  },
  'end-sessions': { button: 'Đăng xuất ở mọi nơi', sure: 'Mọi phiên của người này kết thúc ngay.' },
};

/** What may be done with an account, as the answer offers it. */
export function AccountDeeds({ account }: { readonly account: ShownAccount }) {
  const { id, allowedActions } = account;
  const reissue = useWrite(reissuePassword, () => undefined);
  const [asked, setAsked] = useState<Deed['deed']>();
  if (reissue.data) return <OneTimePassword issued={reissue.data} onHandedOver={reissue.reset} />;
  if (allowedActions.length === 0) return <p className="soft">Việc với tài khoản này do người khác làm.</p>;
  return (
    <>
      <div className="row-actions no-print">
        {allowedActions.map((action) =>
          action === 'reissue-password' ? (
            <Button
              key={action}
              variant="default"
              size="md"
              loading={reissue.isPending}
              onClick={() => reissue.send(id)}
            >
              Cấp lại mật khẩu dùng một lần
            </Button>
          ) : (
            <Button key={action} variant="default" size="md" onClick={() => setAsked(action)}>
              {deedTexts[action].button}
            </Button>
          ),
        )}
      </div>
      {reissue.error && <ProblemList error={reissue.error} />}
      {asked && <Confirmation key={asked} id={id} deed={asked} onDone={() => setAsked(undefined)} />}
    </>
  );
}

interface ConfirmationProps {
  readonly id: string;
  readonly deed: Deed['deed'];
  readonly onDone: () => void;
}

function Confirmation({ id, deed, onDone }: ConfirmationProps) {
  const [reason, setReason] = useState('');
  const { error, isPending, send } = useWrite(doDeed, onDone);
  const boxes = useBoxes({ reason: needsReason(deed) && reason.trim() === '' && 'Ghi lý do.' }, error);
  const { button, sure } = deedTexts[deed];
  return (
    <WriteForm
      submit={button}
      error={error}
      isPending={isPending}
      boxes={boxes}
      onSubmit={() => send({ id, deed, reason: reason.trim() || null })}
      onCancel={onDone}
    >
      <p>{sure}</p>
      {needsReason(deed) && <TextBox label="Lý do" value={reason} error={boxes.at('reason')} onChange={setReason} />}
    </WriteForm>
  );
}
