import { ActionIcon, TextInput } from '@mantine/core';
import IconCalendar from '@tabler/icons-react/dist/esm/icons/IconCalendar.mjs';
import { dayIn, dayText, knownDay } from '@co-so/domain';
import type { CivilDate } from '@co-so/domain';
import { useEffect, useRef, useState } from 'react';

interface DayInputProps {
  readonly label: string;
  /** `null` while no day is chosen. */
  readonly value: CivilDate | null;
  readonly min?: CivilDate;
  readonly max?: CivilDate;
  /** Why the day was refused, or that it was where the reason stands beside the form. */
  readonly error?: string | boolean;
  readonly onChange: (day: CivilDate) => void;
  /** Where it may be left open: what an emptied box means, and what stands in it then. */
  readonly open?: { readonly text: string; readonly onOpen: () => void };
}

/** A day typed the Vietnamese way (14/6/2024), or picked from the browser's own calendar. */
export function DayInput({ label, value, min, max, error = false, onChange, open }: DayInputProps) {
  const [typed, setTyped] = useState<string>();
  const box = useRef<HTMLInputElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const text = typed ?? (value === null ? '' : dayText(value));
  const isOpen = open !== undefined && text.trim() === '';
  const day = typed === undefined ? value : typedDay(typed);
  const wrong = isOpen ? undefined : wrongText(day, min, max);
  // The day before it stays with whoever asked: no form of which this is a part is sent with that one instead.
  useEffect(() => box.current?.setCustomValidity(wrong ?? ''), [wrong]);
  const commit = () => {
    if (wrong !== undefined) return;
    setTyped(undefined);
    if (isOpen && value !== null) open.onOpen();
    if (day && day !== value) onChange(day);
  };
  const pick = (picked: string) => {
    if (picked === '') return;
    setTyped(undefined);
    onChange(picked as CivilDate);
  };
  return (
    <TextInput
      ref={box}
      label={label}
      w="10.5rem"
      maw="100%"
      inputMode="numeric"
      placeholder={open?.text}
      value={text}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={commit}
      onKeyDown={({ key }) => key === 'Enter' && commit()}
      error={wrong ?? error}
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
            onChange={({ currentTarget }) => pick(currentTarget.value)}
          />
        </>
      }
    />
  );
}

function wrongText(day: CivilDate | null, min?: CivilDate, max?: CivilDate): string | undefined {
  if (!day) return 'Viết như 14/6/2024';
  if (min !== undefined && day < min) return `Không trước ${dayText(min)}`;
  return max !== undefined && day > max ? `Không sau ${dayText(max)}` : undefined;
}

/** The first and the last of all days only stand for what nobody knows: nobody means them. */
function typedDay(typed: string): CivilDate | null {
  const day = dayIn(typed);
  return day ? knownDay(day) : null;
}
