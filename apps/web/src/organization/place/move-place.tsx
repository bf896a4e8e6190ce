import { dayText } from '@co-so/domain';
import { useState } from 'react';
import { DayInput } from '../../ui/day-input.tsx';
import { useBoxes } from '../../ui/use-boxes.ts';
import { useWrite } from '../../ui/use-write.ts';
import { WriteForm } from '../../ui/write-form.tsx';
import type { ChosenUnit, UnitField } from '../unit-field.ts';
import type { PlaceForm } from './place-form.ts';
import { movePlace } from './queries.ts';

/** Under which unit a place lies from a day on: where a plan has left it open, from the day on which its unit ended. */
export function MovePlace({
  place,
  today,
  unitField: Unit,
  onBack,
  onDone,
}: PlaceForm & { readonly unitField: UnitField }) {
  const [unit, setUnit] = useState<ChosenUnit | null>(null);
  const [from, setFrom] = useState(place.astrayFrom ?? today);
  const { send, error, isPending } = useWrite(movePlace, onDone);
  const boxes = useBoxes({ unitId: unit === null && 'Chọn tổ chức mà nơi này thuộc về.' }, error);
  return (
    <WriteForm
      submit="Ghi nơi thuộc mới"
      error={error}
      isPending={isPending}
      boxes={boxes}
      onSubmit={() => send({ id: place.id, unitId: unit?.id ?? '', from, basedOn: place.revision })}
      onCancel={onBack}
    >
      <DayInput label="Từ ngày" value={from} error={boxes.at('from')} onChange={setFrom} />
      {place.astrayFrom && <p className="soft">Nơi thuộc trước đây đã kết thúc ngày {dayText(place.astrayFrom)}.</p>}
      <Unit label="Thuộc tổ chức" size="md" unit={unit} on={from} error={boxes.at('unitId')} onUnit={setUnit} />
    </WriteForm>
  );
}
