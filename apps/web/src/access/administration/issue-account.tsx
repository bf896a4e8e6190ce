import { TextInput } from '@mantine/core';
import type { DataMode } from '@co-so/domain';
import { useState } from 'react';
import { useBoxes } from '../../ui/use-boxes.ts';
import { useWrite } from '../../ui/use-write.ts';
import { WriteForm } from '../../ui/write-form.tsx';
import { OneTimePassword } from './one-time-password.tsx';
import { issueAccount } from './queries.ts';

const nobody = { userName: '', name: '', post: '' };

interface IssueAccountProps {
  readonly dataMode: DataMode;
  readonly onIssued: (accountId: string) => void;
}

/** Gives somebody an account; a person without a role yet can sign in and see nothing. */
export function IssueAccount({ dataMode, onIssued }: IssueAccountProps) {
  const [draft, setDraft] = useState(nobody);
  const { data, error, isPending, reset, send } = useWrite(issueAccount, () => setDraft(nobody));
  const boxes = useBoxes(
    {
      name: draft.name.trim() === '' && 'Ghi họ và tên.',
      post: draft.post.trim() === '' && 'Ghi chức vụ, đơn vị.',
      userName: draft.userName.trim() === '' && 'Ghi tên đăng nhập.',
    },
    error,
  );
  if (data) {
    const handedOver = () => {
      reset();
      onIssued(data.accountId);
    };
    return <OneTimePassword issued={data} onHandedOver={handedOver} />;
  }
  const field = (name: keyof typeof nobody) => ({
    value: draft[name],
    error: boxes.at(name),
    onChange: ({ currentTarget: { value } }: { readonly currentTarget: { readonly value: string } }) =>
      setDraft((typed) => ({ ...typed, [name]: value })),
    autoComplete: 'off',
    size: 'md' as const,
  });
  return (
    <WriteForm submit="Cấp tài khoản" error={error} isPending={isPending} boxes={boxes} onSubmit={() => send(draft)}>
      <TextInput
        label="Họ và tên"
        description={
          dataMode === 'simulatedOnly' && 'Chế độ “Chỉ dữ liệu mô phỏng về người” đang bật: ghi tên mô phỏng'
        }
        {...field('name')}
      />
      <TextInput
        label="Chức vụ, đơn vị"
        description="Ghi cạnh mọi việc người này làm, thay cho tên"
        {...field('post')}
      />
      <TextInput
        label="Tên đăng nhập"
        description="3 đến 40 chữ thường không dấu, chữ số, dấu chấm, gạch nối"
        autoCapitalize="none"
        spellCheck={false}
        {...field('userName')}
      />
    </WriteForm>
  );
}
