import { TextInput } from '@mantine/core';
import { addDays } from '@co-so/domain';
import type { ShownGrant } from '@co-so/api';
import type { CivilDate } from '@co-so/domain';
import { useState } from 'react';
import { useBoxes } from '../../ui/use-boxes.ts';
import { useWrite } from '../../ui/use-write.ts';
import { WriteForm } from '../../ui/write-form.tsx';
import { delegate } from './queries.ts';
import { SpanFields } from './span-fields.tsx';
import type { Span } from './span-fields.tsx';

interface DelegateFormProps {
  readonly grant: Pick<ShownGrant, 'id' | 'validFrom' | 'validUntil'>;
  readonly today: CivilDate;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Ủy quyền: another person uses this role for a time, within its days. */
export function DelegateForm({ grant, today, onDone, onCancel }: DelegateFormProps) {
  const from = grant.validFrom > today ? grant.validFrom : today;
  const month = addDays(from, 30);
  const until = grant.validUntil !== null && grant.validUntil < month ? grant.validUntil : month;
  const [to, setTo] = useState('');
  const [span, setSpan] = useState<Span>({ validFrom: from, validUntil: until, document: '' });
  const { error, isPending, send } = useWrite(delegate, onDone);
  const boxes = useBoxes(
    {
      to: to.trim() === '' && 'Ghi tên đăng nhập của người được ủy quyền.',
      document: span.document.trim() === '' && 'Ghi văn bản ủy quyền.',
    },
    error,
  );
  return (
    <WriteForm
      submit="Ủy quyền"
      error={error}
      isPending={isPending}
      boxes={boxes}
      onSubmit={() => send({ grantId: grant.id, to, ...span })}
      onCancel={onCancel}
    >
      <p>
        Người được ủy quyền dùng vai trò này trong thời hạn ghi dưới đây, không ủy quyền tiếp được; hết hạn của vai trò
        thì ủy quyền cũng hết.
      </p>
      <TextInput
        label="Tên đăng nhập của người được ủy quyền"
        size="md"
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        value={to}
        error={boxes.at('to')}
        onChange={({ currentTarget }) => setTo(currentTarget.value)}
      />
      <SpanFields span={span} boxes={boxes} onChange={setSpan} mayBeOpen={false} />
    </WriteForm>
  );
}
