import { Checkbox, TextInput } from '@mantine/core';
import { addDays } from '@co-so/domain';
import type { CivilDate } from '@co-so/domain';
import { DayInput } from '../../ui/day-input.tsx';
import type { Boxes } from '../../ui/use-boxes.ts';

export interface Span {
  readonly validFrom: CivilDate;
  /** The first day on which it does not hold any more, as it is stored; people type the last on which it does. */
  readonly validUntil: CivilDate | null;
  readonly document: string;
}

interface SpanFieldsProps {
  readonly span: Span;
  readonly boxes: Boxes;
  readonly onChange: (span: Span) => void;
  /** Whether it may go on until somebody ends it. */
  readonly mayBeOpen: boolean;
}

/** From when, until when, on which document. */
export function SpanFields({ span, boxes, onChange, mayBeOpen }: SpanFieldsProps) {
  const { validFrom, validUntil, document } = span;
  return (
    <>
      <div className="filter-row">
        <DayInput
          label="Từ ngày"
          value={validFrom}
          error={boxes.at('validFrom')}
          onChange={(day) => onChange({ ...span, validFrom: day })}
        />
        {validUntil !== null && (
          <DayInput
            label="Đến hết ngày"
            value={addDays(validUntil, -1)}
            error={boxes.at('validUntil')}
            onChange={(day) => onChange({ ...span, validUntil: addDays(day, 1) })}
          />
        )}
        {mayBeOpen && (
          <Checkbox
            size="md"
            label="Chưa định ngày kết thúc"
            checked={validUntil === null}
            onChange={({ currentTarget }) =>
              onChange({ ...span, validUntil: currentTarget.checked ? null : addDays(validFrom, 365) })
            }
          />
        )}
      </div>
      <TextInput
        label="Theo văn bản"
        description="Số, ngày của quyết định, phân công, giấy ủy quyền"
        size="md"
        value={document}
        error={boxes.at('document')}
        onChange={({ currentTarget }) => onChange({ ...span, document: currentTarget.value })}
      />
    </>
  );
}
