import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { countedNoun, targetHeaderOf } from '../lines.ts';
import { choicesOf, directionSentences, sourceChoices } from './choices.ts';
import type { TargetCells, TargetField } from './target-cells.ts';

interface TargetFieldsProps {
  readonly cells: TargetCells;
  readonly textAt: (field: TargetField) => string | undefined;
  readonly onCell: (field: TargetField, text: string) => void;
}

const directionChoices = choicesOf(directionSentences);

export function TargetFields({ cells, textAt, onCell }: TargetFieldsProps) {
  const box = (field: TargetField) => ({
    label: targetHeaderOf(field),
    name: field,
    size: 'md',
    value: cells[field],
    error: textAt(field),
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => onCell(field, currentTarget.value),
  });
  const noun = countedNoun(cells.indicator);
  return (
    <div className="form-grid">
      <NativeSelect {...box('direction')} data={directionChoices} description="Phải đạt thế nào so với mức giao." />
      <TextInput
        {...box('goal')}
        required
        autoComplete="off"
        description={`Số nguyên${noun ? ` (${noun})` : ''}, hoặc tỷ lệ kèm dấu %, ví dụ 85%.`}
      />
      <NativeSelect {...box('source')} data={sourceChoices} description="Nguồn nêu mức giao, hay tự tính ra." />
      <TextInput {...box('document')} className="wide" autoComplete="off" description="Văn bản giao chỉ tiêu." />
      <Textarea {...box('note')} className="wide" rows={2} />
    </div>
  );
}
