import { NativeSelect, TextInput } from '@mantine/core';
import type { Figure } from '@co-so/domain';
import { countedNoun, headerOf } from '../lines.ts';
import { hasStatedBox, shapesOf } from './figure-cells.ts';
import type { FigureCells, FigureField, Shape } from './figure-cells.ts';
import { boxOrder } from './box-order.ts';
import { definitionChoices, qualifierChoices, sourceChoices } from './choices.ts';
import { NoteBox } from './note-box.tsx';
import { ShapeChoice } from './shape-choice.tsx';
import type { BoxProblems } from './use-problems.ts';

export interface FigureFieldsProps {
  readonly cells: FigureCells;
  readonly shape: Shape;
  /** The revision that is corrected. */
  readonly base: Figure | undefined;
  readonly problems: BoxProblems;
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
        {hasStatedBox(cells, shape) && (
          <TextInput
            {...box('statedPercent')}
            required={shape === 'percentage'}
            description="Chép đúng như nguồn, ví dụ 80,35%."
          />
        )}
        <NativeSelect {...box('qualifier')} data={qualifierChoices} description={qualifierHint(cells, shape)} />
        <TextInput {...box('cutOffOn')} description="Ví dụ 14/6/2024." />
        <NativeSelect
          {...box('definitionVersion')}
          data={definitionChoices(cells.indicator)}
          description="Cách hiểu chỉ tiêu thống kê."
        />
        <TextInput {...box('reported')} inputMode="numeric" description="Số này tính từ bao nhiêu tổ chức." />
        <TextInput {...box('expected')} inputMode="numeric" description="Lẽ ra tính từ bao nhiêu tổ chức." />
        <NativeSelect {...box('source')} data={sourceChoices} description="Số lấy từ đâu." />
        <TextInput {...box('document')} className="wide" description="Văn bản, báo cáo có số này." />
        <NoteBox
          rows={3}
          value={cells.note}
          error={props.problems.textAt('note')}
          earlier={props.base}
          onChange={(note) => onCell('note', note)}
          onLeave={() => props.problems.leave('note')}
        />
      </div>
    </>
  );
}

function boxOf({ cells, problems, onCell }: FigureFieldsProps) {
  return (field: FigureField) => ({
    label: headerOf(field),
    name: field,
    size: 'md',
    value: cells[field],
    error: problems.textAt(field),
    onBlur: () => problems.leave(field),
    autoComplete: 'off',
    inputWrapperOrder: boxOrder,
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => onCell(field, currentTarget.value),
  });
}

/** The qualifier goes with what the source printed: the percentage where there is one, else the number itself. */
function qualifierHint({ statedPercent }: FigureCells, shape: Shape): string {
  return shape === 'percentage' || statedPercent !== ''
    ? 'Nguồn nêu tỷ lệ này thế nào.'
    : 'Nguồn nêu đúng số này, hay trên, dưới, khoảng.';
}

function countedIn({ indicator }: FigureCells): string {
  const noun = countedNoun(indicator);
  return noun ? `Số nguyên, tính bằng ${noun}.` : 'Số nguyên.';
}
