import { needsDocument, tenantStateNames } from '@co-so/domain';
import type { TenantDeed } from '@co-so/domain';
import type { ShownTenant } from '@co-so/api';
import { useState } from 'react';
import { capitalized } from '../../ui/capitalized.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { TextBox } from '../../ui/text-box.tsx';
import { useWrite } from '../../ui/use-write.ts';
import { WriteForm } from '../../ui/write-form.tsx';
import { dutiesText } from '../duties-text.ts';
import { doDeed } from './queries.ts';

export const deedTexts: Readonly<Record<TenantDeed, { readonly button: string; readonly sure: string }>> = {
  suspend: {
    button: 'Tạm dừng',
    sure: 'Trong vòng 30 giây, địa chỉ này trả lời như địa chỉ không có; không ai vào được, kể cả để xem.',
  },
  resume: { button: 'Mở lại', sure: 'Trong vòng 30 giây, mọi người ở đó làm việc lại như trước.' },
  archive: {
    button: 'Lưu trữ',
    sure: 'Trong vòng 30 giây, mọi người ở đó chỉ còn xem được; mọi việc ghi bị từ chối, trừ sự cố và yêu cầu về dữ liệu cá nhân, thời hạn giữ dữ liệu, khóa tài khoản. Mở lại cũng cần văn bản.',
  },
};

export interface AskedDeed {
  readonly tenant: ShownTenant;
  readonly deed: TenantDeed;
}

interface DeedDialogProps {
  readonly asked: AskedDeed;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
}

/** Why a province is stopped or let go on, and on what document. */
export function DeedDialog({ asked: { tenant, deed }, onClose, onDone }: DeedDialogProps) {
  const { host, fullName } = tenant;
  const [reason, setReason] = useState('');
  const [document, setDocument] = useState('');
  const { error, isPending, send } = useWrite(doDeed, ({ state }) =>
    onDone(`${capitalized(fullName)}: ${tenantStateNames[state]}. Có hiệu lực trong vòng 30 giây.`),
  );
  const { button, sure } = deedTexts[deed];
  const duties = deed === 'archive' && tenant.database.duties ? dutiesText(tenant.database.duties) : undefined;
  return (
    <Dialog title={`${button} ${fullName}?`} explanation={duties ? `${sure} ${duties}` : sure} onClose={onClose}>
      <WriteForm
        submit={button}
        error={error}
        isPending={isPending}
        onSubmit={() => send({ host, deed, reason: reason.trim() || null, document: document.trim() || null })}
        onCancel={onClose}
      >
        <TextBox label="Lý do" value={reason} onChange={setReason} />
        <TextBox
          label={needsDocument(deed) ? 'Văn bản' : 'Văn bản (nếu có)'}
          hint="Số, ngày, cơ quan ban hành"
          value={document}
          onChange={setDocument}
        />
      </WriteForm>
    </Dialog>
  );
}
