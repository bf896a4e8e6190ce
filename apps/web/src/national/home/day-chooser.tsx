import { Button } from '@mantine/core';
import { dayText, numberText, provincesReorganizedOn, registryBeginsOn, tileGrid } from '@co-so/domain';
import type { CivilDate } from '@co-so/domain';
import { DayInput } from '../../ui/day-input.tsx';
import { lastDayBefore } from './use-home.ts';

interface DayChooserProps {
  readonly day: CivilDate;
  readonly today: CivilDate;
  readonly onChange: (day: CivilDate) => void;
}

/** The day on which the provinces are shown; two buttons lead to the two worlds. */
export function DayChooser({ day, today, onChange }: DayChooserProps) {
  const isBefore = day >= registryBeginsOn && day < provincesReorganizedOn;
  const isNow = day >= provincesReorganizedOn;
  const count = (on: CivilDate) => numberText(tileGrid(on).length);
  return (
    <div className="day-chooser">
      <DayInput label="Xem theo ngày" value={day} min={registryBeginsOn} max={today} onChange={onChange} />
      <Button variant={isBefore ? 'light' : 'default'} aria-pressed={isBefore} onClick={() => onChange(lastDayBefore)}>
        Trước {dayText(provincesReorganizedOn)} ({count(lastDayBefore)})
      </Button>
      <Button variant={isNow ? 'light' : 'default'} aria-pressed={isNow} onClick={() => onChange(today)}>
        Hiện nay ({count(today)})
      </Button>
    </div>
  );
}
