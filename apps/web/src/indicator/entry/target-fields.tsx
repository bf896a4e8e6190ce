import { NativeSelect, TextInput } from '@mantine/core';
import { findIndicator, goalKindsOf } from '@co-so/domain';
import type { Target } from '@co-so/domain';
import { countedNoun, targetHeaderOf } from '../lines.ts';
import { boxOrder } from './box-order.ts';
import { choicesOf, directionSentences, sourceChoices } from './choices.ts';
import { NoteBox } from './note-box.tsx';
import type { TargetCells, TargetField } from './target-cells.ts';
import type { BoxProblems } from './use-problems.ts';

interface TargetFieldsProps {
  readonly cells: TargetCells;
  /** The revision that is changed. */
  readonly base: Target | undefined;
  readonly problems: BoxProblems;
  readonly onCell: (field: TargetField, text: string) => void;
}

const directionChoices = choicesOf(directionSentences);

export function TargetFields({ cells, base, problems, onCell }: TargetFieldsProps) {
  const box = (field: TargetField) => ({
    label: targetHeaderOf(field),
    name: field,
    size: 'md',
    value: cells[field],
    error: problems.textAt(field),
    onBlur: () => problems.leave(field),
    inputWrapperOrder: boxOrder,
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => onCell(field, currentTarget.value),
  });
  return (
    <div className="form-grid">
      <NativeSelect {...box('direction')} data={directionChoices} description="Phải đạt thế nào so với mức giao." />
      <TextInput {...box('goal')} required autoComplete="off" description={goalHint(cells)} />
      <NativeSelect {...box('source')} data={sourceChoices} description="Nguồn nêu mức giao, hay tự tính ra." />
      <TextInput {...box('document')} className="wide" autoComplete="off" description="Văn bản giao chỉ tiêu." />
      <NoteBox
        rows={2}
        value={cells.note}
        error={problems.textAt('note')}
        earlier={base}
        onChange={(note) => onCell('note', note)}
        onLeave={() => problems.leave('note')}
      />
    </div>
  );
}

/** How a goal is typed: a number of what is counted, a percentage, or either. */
function goalHint({ indicator, category }: TargetCells): string {
  const noun = countedNoun(indicator);
  const number = `Số nguyên${noun ? ` (${noun})` : ''}`;
  const found = findIndicator(indicator);
  const kinds = found ? goalKindsOf(found, category === '' ? null : category) : ['value', 'share'];
  if (!kinds.includes('share')) return `${number}.`;
  return kinds.includes('value') ? `${number}, hoặc tỷ lệ kèm dấu %, ví dụ 85%.` : 'Tỷ lệ kèm dấu %, ví dụ 85%.';
}
