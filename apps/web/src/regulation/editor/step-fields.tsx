import { Button } from '@mantine/core';
import { noPoints } from '@co-so/domain';
import type { Cited, ManualMeasure } from '@co-so/domain';
import { removeAt, replaceAt } from './edit-table.ts';
import type { Editing } from './editing.ts';
import { PointsField, TextField } from './fields.tsx';

interface StepFieldsProps {
  readonly measure: ManualMeasure;
  readonly cited: Cited;
  readonly at: string;
  readonly editing: Editing;
  readonly onChange: (measure: ManualMeasure) => void;
}

type Step = NonNullable<ManualMeasure['steps']>[number];

/** The only points that may be given by hand, where not every number up to the maximum may. */
export function StepFields({ measure, cited, at, editing, onChange }: StepFieldsProps) {
  const { steps = [], ...free } = measure;
  const set = (changed: readonly Step[]) => onChange(changed.length === 0 ? free : { ...free, steps: changed });
  return (
    <div className="table-lines">
      {steps.map((step, index) => (
        <div key={index} className="table-line" role="group" aria-label={`Mức điểm ${index + 1}`}>
          <PointsField
            label="Mức điểm"
            at={`${at}/steps/${index}/points`}
            editing={editing}
            value={step.points}
            onChange={(points) => set(replaceAt(steps, index, { ...step, points: points ?? noPoints }))}
          />
          <TextField
            label="Cho khi"
            isWide
            at={`${at}/steps/${index}/text`}
            editing={editing}
            value={step.text}
            onChange={(text) => set(replaceAt(steps, index, { ...step, text }))}
          />
          <Button variant="default" onClick={() => set(removeAt(steps, index))}>
            Bỏ mức điểm {index + 1}
          </Button>
        </div>
      ))}
      <Button
        variant="default"
        onClick={() => set([...steps, { points: measure.max ?? noPoints, text: '', ...cited }])}
      >
        {steps.length === 0 ? 'Chỉ cho các mức điểm định sẵn' : 'Thêm mức điểm'}
      </Button>
    </div>
  );
}
