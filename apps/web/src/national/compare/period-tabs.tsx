import { Button } from '@mantine/core';
import { periodText } from '@co-so/domain';
import type { Period } from '@co-so/domain';
import { capitalized } from '../../ui/capitalized.ts';

interface PeriodTabsProps {
  readonly periods: readonly Period[];
  readonly shown: Period;
  readonly onChange: (period: Period) => void;
}

/** Which of several periods is in view. */
export function PeriodTabs({ periods, shown, onChange }: PeriodTabsProps) {
  return (
    <div className="period-tabs no-print" role="group" aria-label="Kỳ đang xem">
      {periods.map((period) => (
        <Button
          key={period}
          size="xs"
          variant={period === shown ? 'filled' : 'default'}
          aria-pressed={period === shown}
          onClick={() => onChange(period)}
        >
          {capitalized(periodText(period))}
        </Button>
      ))}
    </div>
  );
}
