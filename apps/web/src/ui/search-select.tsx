import { Select } from '@mantine/core';
import { foldedFilter } from './folded-filter.ts';

interface SearchSelectProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

/** One choice out of a list; a longer list is searched by typing, with or without Vietnamese marks. */
export function SearchSelect({ label, value, choices, onChange }: SearchSelectProps) {
  return (
    <Select
      label={label}
      data={choices}
      value={value}
      onChange={(chosen) => chosen !== null && onChange(chosen)}
      searchable={choices.length > 6}
      filter={foldedFilter}
      allowDeselect={false}
      maxDropdownHeight={320}
      nothingFoundMessage="Không có mục nào khớp"
    />
  );
}
