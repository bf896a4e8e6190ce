import { ActionIcon, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { dayIn, dayText, knownDay } from '@co-so/domain';
import type { CivilDate } from '@co-so/domain';
import { useRef, useState } from 'react';

interface DayInputProps {
  readonly label: string;
  /** `null` while no day is chosen. */
  readonly value: CivilDate | null;
  readonly min?: CivilDate;
  readonly max?: CivilDate;
  /** Marked where what was sent was refused for this day; the reason stands beside the form. */
  readonly isWrong?: boolean;
  readonly onChange: (day: CivilDate) => void;
  /** Where it may be left open: what an emptied box means, and what stands in it then. */
  readonly open?: { readonly text: string; readonly onOpen: () => void };
}

/** A day typed the Vietnamese way (14/6/2024), or picked from the browser's own calendar. */
export function DayInput({ label, value, min, max, isWrong = false, onChange, open }: DayInputProps) {
  const [typed, setTyped] = useState<string>();
  const picker = useRef<HTMLInputElement>(null);
  const day = typed === undefined ? (value ?? undefined) : typedDay(typed);
  const isOpen = open !== undefined && (typed ?? (value === null ? '' : dayText(value))).trim() === '';
  const isEarly = day !== undefined && min !== undefined && day < min;
  const isLate = day !== undefined && max !== undefined && day > max;
  const commit = () => {
    if (isOpen || (day && !isEarly && !isLate)) setTyped(undefined);
    if (isOpen && value !== null) open.onOpen();
    if (day && !isEarly && !isLate && day !== value) onChange(day);
  };
  const errorOf = () => {
    if (isOpen) return undefined;
    if (!day) return 'Viết như 14/6/2024';
    if (isEarly) return `Không trước ${dayText(min)}`;
    return isLate && `Không sau ${dayText(max)}`;
  };
  return (
    <TextInput
      label={label}
      w="10.5rem"
      inputMode="numeric"
      placeholder={open?.text}
      value={typed ?? (value === null ? '' : dayText(value))}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={commit}
      onKeyDown={({ key }) => key === 'Enter' && commit()}
      error={errorOf() || isWrong}
      rightSection={
        <>
          <ActionIcon variant="subtle" aria-label={`${label}: mở lịch`} onClick={() => picker.current?.showPicker()}>
            <IconCalendar size={18} />
          </ActionIcon>
          <input
            ref={picker}
            type="date"
            className="hidden-picker"
            tabIndex={-1}
            aria-hidden="true"
            value={value ?? ''}
            min={min}
            max={max}
            onChange={({ currentTarget }) => currentTarget.value && onChange(currentTarget.value as CivilDate)}
          />
        </>
      }
    />
  );
}

/** The first and the last of all days only stand for what nobody knows: nobody means them. */
function typedDay(typed: string): CivilDate | undefined {
  const day = dayIn(typed);
  return day && (knownDay(day) ?? undefined);
}
