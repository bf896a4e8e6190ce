import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { ShownGroupings } from '@co-so/api';
import { groupingSchemes } from '@co-so/domain';
import type { CivilDate, GroupingScheme } from '@co-so/domain';
import { useId, useState } from 'react';
import { DayInput } from '../../ui/day-input.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useWrite } from '../../ui/use-write.ts';
import { WriteForm } from '../../ui/write-form.tsx';
import { schemeText } from './grouping-text.ts';
import { setGrouping } from './queries.ts';

interface GroupingFormProps {
  readonly unit: { readonly id: string; readonly name: string };
  readonly from: CivilDate;
  readonly groupings: ShownGroupings;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Into which group a unit comes from a day on. Groups that are in use are offered, so that one is not written in two ways. */
export function GroupingForm({ unit, from, groupings, onClose, onDone }: GroupingFormProps) {
  const [scheme, setScheme] = useState<GroupingScheme>('sector');
  const [typed, setTyped] = useState('');
  const [isNone, setNone] = useState(false);
  const [day, setDay] = useState(from);
  const offered = useId();
  const { send, error, isPending } = useWrite(setGrouping, onDone);
  const grouping = isNone ? null : typed;
  const inUse = groupings.schemes.find((one) => one.scheme === scheme)?.inUse ?? [];
  return (
    <Dialog title="Ghi lĩnh vực, địa bàn" explanation={unit.name} onClose={onClose}>
      <WriteForm
        submit="Ghi"
        error={error}
        isPending={isPending}
        onSubmit={() => send({ id: unit.id, scheme, grouping, from: day, basedOn: groupings.revision })}
        onCancel={onClose}
      >
        <NativeSelect
          label="Xếp theo"
          size="md"
          value={scheme}
          data={groupingSchemes.map((one) => ({ value: one, label: schemeText(one) }))}
          onChange={({ currentTarget }) => {
            const chosen = groupingSchemes.find((one) => one === currentTarget.value);
            if (chosen) setScheme(chosen);
          }}
        />
        <DayInput label="Từ ngày" value={day} onChange={setDay} />
        <TextInput
          label="Nhóm"
          description={inUse.length > 0 ? `Đang dùng: ${inUse.slice(0, 5).join('; ')}` : 'Chưa có nhóm nào đang dùng.'}
          size="md"
          maxLength={100}
          list={offered}
          autoComplete="off"
          disabled={isNone}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <datalist id={offered}>
          {inUse.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </datalist>
        <Checkbox
          size="md"
          label="Không thuộc nhóm nào từ ngày đó"
          checked={isNone}
          onChange={({ currentTarget }) => setNone(currentTarget.checked)}
        />
      </WriteForm>
    </Dialog>
  );
}
