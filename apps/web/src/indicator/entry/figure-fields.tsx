import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { countedNoun, headerOf } from '../lines.ts';
import { shapesOf } from './figure-cells.ts';
import type { FigureCells, FigureField, Shape } from './figure-cells.ts';
import { definitionChoices, qualifierChoices, sourceChoices } from './choices.ts';
import { ShapeChoice } from './shape-choice.tsx';

export interface FigureFieldsProps {
  readonly cells: FigureCells;
  readonly shape: Shape;
  readonly textAt: (field: FigureField) => string | undefined;
  readonly onCell: (field: FigureField, text: string) => void;
  readonly onShape: (shape: Shape) => void;
}

/** The boxes of a figure's content: the number in one of its shapes, then where it comes from. */
export function FigureFields(props: FigureFieldsProps) {
  const { cells, shape, onShape, onCell } = props;
  const box = boxOf(props);
  return (
    <>
      <ShapeChoice shapes={shapesOf(cells.indicator)} value={shape} onChange={onShape} />
      <div className="form-grid">
        {shape === 'value' && (
          <TextInput {...box('value')} required inputMode="numeric" description={countedIn(cells)} />
        )}
        {shape === 'ratio' && (
          <>
            <TextInput {...box('numerator')} required inputMode="numeric" description="Phần đạt, phần được đếm (n)." />
            <TextInput {...box('denominator')} required inputMode="numeric" description="Tổng số, số phải đạt (N)." />
          </>
        )}
        {(shape !== 'value' || cells.statedPercent !== '') && (
          <TextInput
            {...box('statedPercent')}
            required={shape === 'percentage'}
            description="Chép đúng như nguồn, ví dụ 80,35%."
          />
        )}
        <NativeSelect
          {...box('qualifier')}
          data={qualifierChoices}
          description="Nói về tỷ lệ in trong nguồn, nếu có."
        />
        <TextInput {...box('cutOffOn')} description="Ví dụ 14/6/2024." />
        <NativeSelect
          {...box('definitionVersion')}
          data={definitionChoices(cells.indicator)}
          description="Cách hiểu chỉ tiêu thống kê."
        />
        <NativeSelect {...box('source')} data={sourceChoices} description="Số lấy từ đâu." />
        <TextInput {...box('document')} className="wide" description="Văn bản, báo cáo có số này." />
        <Textarea
          label={headerOf('note')}
          className="wide"
          size="md"
          rows={3}
          value={cells.note}
          error={props.textAt('note')}
          onChange={({ currentTarget }) => onCell('note', currentTarget.value)}
        />
      </div>
    </>
  );
}

function boxOf({ cells, textAt, onCell }: FigureFieldsProps) {
  return (field: FigureField) => ({
    label: headerOf(field),
    name: field,
    size: 'md',
    value: cells[field],
    error: textAt(field),
    autoComplete: 'off',
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => onCell(field, currentTarget.value),
  });
}

function countedIn({ indicator }: FigureCells): string {
  const noun = countedNoun(indicator);
  return noun ? `Số nguyên, tính bằng ${noun}.` : 'Số nguyên.';
}
