import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CivilDate } from '@co-so/domain';
import { useBoxes } from '../ui/use-boxes.ts';
import { useWrite } from '../ui/use-write.ts';
import { WriteForm } from '../ui/write-form.tsx';
import { contentOf, emptyPaper, lackingIn } from './paper-draft.ts';
import { PaperFields } from './paper-fields.tsx';
import { recordDiscipline } from './queries.ts';
import type { UnitField } from './unit-field.ts';

interface RecordFormProps {
  readonly today: CivilDate;
  readonly lastDay: CivilDate;
  readonly unitField: UnitField;
}

/** Enters a paper; opened by a button, since most who look do not enter. */
export function RecordForm({ today, lastDay, unitField }: RecordFormProps) {
  const [isOpen, setOpen] = useState(false);
  const [draft, setDraft] = useState(() => emptyPaper(today));
  const close = () => {
    setOpen(false);
    setDraft(emptyPaper(today));
  };
  const { send, error, isPending } = useWrite(recordDiscipline, close);
  const content = contentOf(draft);
  const boxes = useBoxes(lackingIn(draft), error);
  if (!isOpen)
    return (
      <Button size="md" onClick={() => setOpen(true)}>
        Ghi quyết định
      </Button>
    );
  return (
    <WriteForm
      submit="Ghi vào sổ"
      error={error}
      isPending={isPending}
      boxes={boxes}
      onSubmit={() => content && send(content)}
      onCancel={close}
    >
      <PaperFields draft={draft} {...{ today, lastDay, boxes, unitField }} onChange={setDraft} />
    </WriteForm>
  );
}
