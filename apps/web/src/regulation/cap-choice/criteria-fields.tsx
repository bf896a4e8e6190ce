import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { CapCriterion } from '@co-so/domain';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import '../../ui/write-form.css';
import '../trial/trial.css';
import './cap-choice.css';

interface CriteriaFieldsProps {
  readonly criteria: readonly CapCriterion[];
  readonly onChange: (criteria: readonly CapCriterion[]) => void;
}

const directions = [
  { value: 'moreFirst', label: 'Số lớn hơn đứng trước' },
  { value: 'lessFirst', label: 'Số nhỏ hơn đứng trước' },
];

/** The province's criteria, the first of which counts first. The product has none of its own. */
export function CriteriaFields({ criteria, onChange }: CriteriaFieldsProps) {
  const change = (index: number, changed: Partial<CapCriterion>) =>
    onChange(criteria.with(index, { ...criteria[index]!, ...changed }));
  const kept = useKeptFocus<HTMLFieldSetElement>(criteria);
  return (
    <fieldset ref={kept} className="trial-group">
      <legend>Tiêu chí ưu tiên của tỉnh, theo thứ tự</legend>
      {criteria.map(({ id, text, direction }, index) => (
        <div key={id} className="cap-criterion">
          <TextInput
            label={`Tiêu chí ${index + 1}`}
            autoComplete="off"
            value={text}
            onChange={({ currentTarget }) => change(index, { text: currentTarget.value })}
          />
          <NativeSelect
            label="Ai đứng trước"
            data={directions}
            value={direction}
            onChange={({ currentTarget }) =>
              change(index, { direction: currentTarget.value === 'lessFirst' ? 'lessFirst' : 'moreFirst' })
            }
          />
        </div>
      ))}
      <div className="row-actions">
        <Button variant="default" size="sm" onClick={() => onChange([...criteria, nextCriterion(criteria)])}>
          Thêm tiêu chí
        </Button>
        {criteria.length > 1 && (
          <Button variant="default" size="sm" onClick={() => onChange(criteria.slice(0, -1))}>
            Bỏ tiêu chí cuối
          </Button>
        )}
      </div>
    </fieldset>
  );
}

export function nextCriterion(criteria: readonly CapCriterion[]): CapCriterion {
  return { id: String(criteria.length + 1), text: '', direction: 'moreFirst' };
}
