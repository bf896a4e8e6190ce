import { useId } from 'react';
import type { Shape } from './figure-cells.ts';

interface ShapeChoiceProps {
  readonly shapes: readonly Shape[];
  readonly value: Shape;
  readonly onChange: (shape: Shape) => void;
}

const words: Readonly<Record<Shape, string>> = {
  value: 'Một số',
  ratio: 'Phần trên tổng (n/N)',
  percentage: 'Chỉ có tỷ lệ %, không có số đếm',
};

/** How the number is given; not asked where there is only one way. */
export function ShapeChoice({ shapes, value, onChange }: ShapeChoiceProps) {
  const name = useId();
  if (shapes.length < 2) return null;
  return (
    <fieldset className="choice">
      <legend>Cách ghi số</legend>
      {shapes.map((shape) => (
        <label key={shape}>
          <input type="radio" name={name} checked={shape === value} onChange={() => onChange(shape)} />
          {words[shape]}
        </label>
      ))}
    </fieldset>
  );
}
