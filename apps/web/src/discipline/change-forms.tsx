import { useState } from 'react';
import type { ListedDecision } from '@co-so/api';
import type { CivilDate } from '@co-so/domain';
import { TextBox } from '../ui/text-box.tsx';
import { useWrite } from '../ui/use-write.ts';
import { WriteForm } from '../ui/write-form.tsx';
import { contentOf, paperOf } from './paper-draft.ts';
import { PaperFields } from './paper-fields.tsx';
import { correctDiscipline, withdrawDiscipline } from './queries.ts';
import type { UnitField } from './unit-field.ts';

const reasonHint = 'Không ghi họ tên';

interface ChangeFormProps {
  readonly entry: ListedDecision;
  readonly onDone: () => void;
}

interface CorrectFormProps extends ChangeFormProps {
  readonly today: CivilDate;
  readonly lastDay: CivilDate;
  readonly unitField: UnitField;
}

/** Corrects an entry; what it said stays to be seen. */
export function CorrectForm({ entry, today, lastDay, unitField, onDone }: CorrectFormProps) {
  const [draft, setDraft] = useState(() => paperOf(entry));
  const [reason, setReason] = useState('');
  const { send, error, isPending } = useWrite(correctDiscipline, onDone);
  const content = contentOf(draft);
  return (
    <WriteForm
      submit="Ghi đính chính"
      error={error}
      isPending={isPending}
      isIncomplete={content === undefined}
      onSubmit={() => content && send({ ...content, id: entry.id, basedOn: entry.revision, reason })}
      onCancel={onDone}
    >
      <PaperFields draft={draft} {...{ today, lastDay, unitField }} onChange={setDraft} />
      <TextBox label="Lý do đính chính" hint={reasonHint} value={reason} onChange={setReason} />
    </WriteForm>
  );
}

/** Takes back an entry that was made by mistake. */
export function WithdrawForm({ entry: { id, revision }, onDone }: ChangeFormProps) {
  const [reason, setReason] = useState('');
  const { send, error, isPending } = useWrite(withdrawDiscipline, onDone);
  return (
    <WriteForm
      submit="Rút lại dòng này"
      error={error}
      isPending={isPending}
      onSubmit={() => send({ id, basedOn: revision, reason })}
      onCancel={onDone}
    >
      <TextBox label="Lý do ghi nhầm" hint={reasonHint} value={reason} onChange={setReason} />
    </WriteForm>
  );
}
