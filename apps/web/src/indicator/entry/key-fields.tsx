import { NativeSelect, TextInput } from '@mantine/core';
import { periodIn, periodText } from '@co-so/domain';
import { IndicatorSelect } from '../indicator-select.tsx';
import { categoryChoices } from './choices.ts';

type KeyField = 'indicator' | 'category' | 'period';

interface KeyFieldsProps {
  readonly cells: Readonly<Record<KeyField, string>>;
  readonly textAt: (field: KeyField) => string | undefined;
  readonly onCell: (field: KeyField, text: string) => void;
}

/** What is recorded, for which group and period; the period is read back as it will be understood. */
export function KeyFields({ cells, textAt, onCell }: KeyFieldsProps) {
  const period = periodIn(cells.period);
  const categories = categoryChoices(cells.indicator);
  return (
    <div className="form-grid">
      <IndicatorSelect
        value={cells.indicator}
        error={textAt('indicator')}
        onChange={(indicator) => onCell('indicator', indicator)}
      />
      {categories.length > 1 && (
        <NativeSelect
          label="Nhóm"
          size="md"
          description="Để nguyên nếu ghi số chung."
          data={categories}
          value={cells.category}
          error={textAt('category')}
          onChange={({ currentTarget }) => onCell('category', currentTarget.value)}
        />
      )}
      <TextInput
        label="Kỳ"
        size="md"
        description={
          period ? `Hiểu là: ${periodText(period)}` : 'Ví dụ: 2024, quý 3/2026, 6 tháng đầu năm 2024, 10/2021.'
        }
        required
        autoComplete="off"
        value={cells.period}
        error={textAt('period')}
        onChange={({ currentTarget }) => onCell('period', currentTarget.value)}
      />
    </div>
  );
}
