import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { Panel } from '../../ui/panel.tsx';
import { useBoxes } from '../../ui/use-boxes.ts';
import { useWrite } from '../../ui/use-write.ts';
import { WriteForm } from '../../ui/write-form.tsx';
import { beginPlan } from './queries.ts';
import type { ChosenUnit, UnitField } from './unit-field.ts';

interface NewPlanFormProps {
  readonly unitField: UnitField;
  readonly onBegun: (id: string) => void;
}

/** Begins a plan for a unit and what stands below it. */
export function NewPlanForm({ unitField: Unit, onBegun }: NewPlanFormProps) {
  const [title, setTitle] = useState('');
  const [unit, setUnit] = useState<ChosenUnit | null>(null);
  const { send, error, isPending } = useWrite(beginPlan, ({ id }) => onBegun(id));
  const boxes = useBoxes(
    {
      title: title.trim() === '' && 'Ghi tên phương án.',
      unitId: unit === null && 'Chọn tổ chức mà các tổ chức trực thuộc được sắp xếp.',
    },
    error,
  );
  return (
    <Panel title="Lập phương án mới">
      <WriteForm
        submit="Lập phương án"
        error={error}
        isPending={isPending}
        boxes={boxes}
        onSubmit={() => unit && send({ unitId: unit.id, title, plan: { steps: [], grantDecisions: [] } })}
      >
        <TextInput
          label="Tên phương án"
          placeholder="Sắp xếp chi bộ xã … quý IV năm …"
          value={title}
          maxLength={300}
          error={boxes.at('title')}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        />
        <Unit label="Sắp xếp các tổ chức trực thuộc" unit={unit} error={boxes.at('unitId')} onUnit={setUnit} />
      </WriteForm>
    </Panel>
  );
}
