import { TextInput } from '@mantine/core';
import { startOfDay, vietnamClock, vietnamDay } from '@co-so/domain';
import type { Instant } from '@co-so/domain';
import { DayInput } from '../ui/day-input.tsx';

interface MomentInputProps {
  readonly label: string;
  readonly value: Instant;
  readonly error?: string | boolean;
  readonly onChange: (moment: Instant) => void;
}

/** A day and the clock on it, in Vietnam. */
export function MomentInput({ label, value, error = false, onChange }: MomentInputProps) {
  const day = vietnamDay(value);
  const clock = vietnamClock(value);
  return (
    <fieldset className="moment">
      <legend>{label}</legend>
      <DayInput
        label="Ngày"
        value={day}
        error={error}
        onChange={(chosen) => onChange(momentOf(chosen, clock) ?? value)}
      />
      <TextInput
        label="Giờ"
        type="time"
        w="10.5rem"
        maw="100%"
        value={clock}
        error={error !== false}
        onChange={({ currentTarget }) => onChange(momentOf(day, currentTarget.value) ?? value)}
      />
    </fieldset>
  );
}

function momentOf(day: ReturnType<typeof vietnamDay>, clock: string): Instant | undefined {
  const found = /^(\d{2}):(\d{2})/.exec(clock);
  return found ? ((startOfDay(day) + (+found[1]! * 60 + +found[2]!) * 60_000) as Instant) : undefined;
}
