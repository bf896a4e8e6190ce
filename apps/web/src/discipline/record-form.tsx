import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CivilDate } from '@co-so/domain';
import { DoneLine } from '../ui/done-line.tsx';
import type { Done } from '../ui/done-line.tsx';
import { useBoxes } from '../ui/use-boxes.ts';
import { useKeptFocus } from '../ui/use-kept-focus.ts';
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
  const [done, setDone] = useState<Done>();
  const leave = (said: Done | undefined) => {
    setOpen(false);
    setDraft(emptyPaper(today));
    setDone(said);
  };
  const { send, error, isPending } = useWrite(recordDiscipline, () => leave({ text: 'Đã ghi quyết định vào sổ.' }));
  const content = contentOf(draft);
  const boxes = useBoxes(lackingIn(draft), error);
  const kept = useKeptFocus<HTMLDivElement>(isOpen);
  return (
    <div ref={kept} role="group" aria-label="Ghi một quyết định">
      <DoneLine done={done} />
      {isOpen ? (
        <WriteForm
          submit="Ghi vào sổ"
          error={error}
          isPending={isPending}
          boxes={boxes}
          onSubmit={() => content && send(content)}
          onCancel={() => leave(undefined)}
        >
          <PaperFields draft={draft} {...{ today, lastDay, boxes, unitField }} onChange={setDraft} />
        </WriteForm>
      ) : (
        <Button
          size="md"
          onClick={() => {
            setDone(undefined);
            setOpen(true);
          }}
        >
          Ghi quyết định
        </Button>
      )}
    </div>
  );
}
