import { NativeSelect } from '@mantine/core';
import type { ChosenSheets } from './opened-list.ts';

interface SheetChoiceProps {
  readonly names: readonly string[];
  readonly chosen: ChosenSheets;
  readonly onSheets: (sheets: ChosenSheets) => void;
}

const none = { value: '', label: 'Không có' };

/** Which sheet of the file holds units, and which host places; at least one is read. */
export function SheetChoice({ names, chosen, onSheets }: SheetChoiceProps) {
  const { units, places } = chosen;
  const named = (value: string) => names.find((name) => name === value) ?? null;
  const besides = (taken: string | null) => [none, ...names.filter((name) => name !== taken)];
  return (
    <>
      <NativeSelect
        label="Trang tổ chức"
        data={places === null ? [...names] : besides(places)}
        value={units ?? ''}
        onChange={({ currentTarget }) => onSheets({ ...chosen, units: named(currentTarget.value) })}
      />
      <NativeSelect
        label="Trang nơi có, chưa có tổ chức đảng"
        data={units === null ? [...names] : besides(units)}
        value={places ?? ''}
        onChange={({ currentTarget }) => onSheets({ ...chosen, places: named(currentTarget.value) })}
      />
    </>
  );
}
