import { Select } from '@mantine/core';
import { searchable } from './searchable.ts';

interface SearchSelectProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly error?: string | boolean;
  /** Where what stands beside it is larger than is usual there. */
  readonly size?: 'sm' | 'md';
  readonly onChange: (value: string) => void;
}

/** One choice out of a list; a longer list is searched by typing, with or without Vietnamese marks. */
export function SearchSelect({ label, value, choices, error, size, onChange }: SearchSelectProps) {
  return (
    <Select
      label={label}
      {...(size && { size })}
      data={choices}
      value={value}
      error={error}
      onChange={(chosen) => chosen !== null && onChange(chosen)}
      {...searchable}
      searchable={choices.length > 6}
      allowDeselect={false}
      nothingFoundMessage="Không có mục nào khớp"
    />
  );
}
