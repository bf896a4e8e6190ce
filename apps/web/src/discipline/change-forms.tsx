import { useState } from 'react';
import type { ListedDecision } from '@co-so/api';
import type { CivilDate } from '@co-so/domain';
import { TextBox } from '../ui/text-box.tsx';
import { useBoxes } from '../ui/use-boxes.ts';
import type { Lacking } from '../ui/use-boxes.ts';
import { useWrite } from '../ui/use-write.ts';
import { WriteForm } from '../ui/write-form.tsx';
import { MovedOn } from './moved-on.tsx';
import { contentOf, lackingIn, paperOf } from './paper-draft.ts';
import { PaperFields } from './paper-fields.tsx';
import { correctDiscipline, withdrawDiscipline } from './queries.ts';
import type { UnitField } from './unit-field.ts';

const reasonHint = 'Không ghi họ tên';

function lacksReason(reason: string): Lacking {
  return { reason: reason.trim() === '' && 'Ghi lý do.' };
}

interface ChangeFormProps {
  readonly entry: ListedDecision;
  /** The same entry as the register was read last; undefined where it stands no more in what is shown. */
  readonly newest: ListedDecision | undefined;
  readonly onGoOn: (newest: ListedDecision) => void;
  readonly onDone: () => void;
}

interface CorrectFormProps extends ChangeFormProps {
  readonly today: CivilDate;
  readonly lastDay: CivilDate;
  readonly unitField: UnitField;
}

/** Corrects an entry; what it said stays to be seen. */
export function CorrectForm({ entry, newest, today, lastDay, unitField, onGoOn, onDone }: CorrectFormProps) {
  const [draft, setDraft] = useState(() => paperOf(entry));
  const [reason, setReason] = useState('');
  const { send, error, isPending, variables } = useWrite(correctDiscipline, onDone);
  const content = contentOf(draft);
  const boxes = useBoxes({ ...lackingIn(draft), ...lacksReason(reason) }, error);
  return (
    <WriteForm
      submit="Ghi đính chính"
      error={variables?.basedOn === entry.revision ? error : null}
      isPending={isPending}
      boxes={boxes}
      onSubmit={() => content && send({ ...content, id: entry.id, basedOn: entry.revision, reason })}
      onCancel={onDone}
    >
      <PaperFields draft={draft} {...{ today, lastDay, boxes, unitField }} onChange={setDraft} />
      {!isPending && <MovedOn {...{ entry, newest, onGoOn }} />}
      <TextBox
        label="Lý do đính chính"
        hint={reasonHint}
        value={reason}
        error={boxes.at('reason')}
        onChange={setReason}
      />
    </WriteForm>
  );
}

/** Takes back an entry that was made by mistake. */
export function WithdrawForm({ entry, newest, onGoOn, onDone }: ChangeFormProps) {
  const { id, revision } = entry;
  const [reason, setReason] = useState('');
  const { send, error, isPending, variables } = useWrite(withdrawDiscipline, onDone);
  const boxes = useBoxes(lacksReason(reason), error);
  return (
    <WriteForm
      submit="Rút lại dòng này"
      error={variables?.basedOn === revision ? error : null}
      isPending={isPending}
      boxes={boxes}
      onSubmit={() => send({ id, basedOn: revision, reason })}
      onCancel={onDone}
    >
      {!isPending && <MovedOn {...{ entry, newest, onGoOn }} />}
      <TextBox
        label="Lý do ghi nhầm"
        hint={reasonHint}
        value={reason}
        error={boxes.at('reason')}
        onChange={setReason}
      />
    </WriteForm>
  );
}
