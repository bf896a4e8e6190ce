import { NativeSelect, TextInput } from '@mantine/core';
import { periodIn, periodText } from '@co-so/domain';
import { IndicatorSelect } from '../indicator-select.tsx';
import { boxOrder } from './box-order.ts';
import { categoryChoices } from './choices.ts';
import type { BoxProblems } from './use-problems.ts';

type KeyField = 'indicator' | 'category' | 'period';

interface KeyFieldsProps {
  readonly cells: Readonly<Record<KeyField, string>>;
  readonly problems: BoxProblems;
  readonly onCell: (field: KeyField, text: string) => void;
}

/** What the boxes are called. */
export const keyBoxes: Readonly<Record<KeyField, string>> = {
  indicator: 'Chỉ tiêu thống kê',
  category: 'Nhóm',
  period: 'Kỳ',
};

/** What is recorded, for which group and period; the period is read back as it will be understood. */
export function KeyFields({ cells, problems, onCell }: KeyFieldsProps) {
  const period = periodIn(cells.period);
  const categories = categoryChoices(cells.indicator);
  return (
    <div className="form-grid">
      <IndicatorSelect
        value={cells.indicator}
        error={problems.textAt('indicator')}
        onChange={(indicator) => onCell('indicator', indicator)}
      />
      {categories.length > 1 && (
        <NativeSelect
          label={keyBoxes.category}
          size="md"
          inputWrapperOrder={boxOrder}
          description="Để nguyên nếu ghi số chung."
          data={categories}
          value={cells.category}
          error={problems.textAt('category')}
          onChange={({ currentTarget }) => onCell('category', currentTarget.value)}
        />
      )}
      <TextInput
        label={keyBoxes.period}
        name="period"
        size="md"
        inputWrapperOrder={boxOrder}
        description={
          period ? `Hiểu là: ${periodText(period)}` : 'Ví dụ: 2024, quý 3/2026, 6 tháng đầu năm 2024, 10/2021.'
        }
        required
        autoComplete="off"
        value={cells.period}
        error={problems.textAt('period')}
        onBlur={() => problems.leave('period')}
        onChange={({ currentTarget }) => onCell('period', currentTarget.value)}
      />
    </div>
  );
}
