import type { ComboboxItem, ComboboxParsedItem, OptionsFilter } from '@mantine/core';
import { folded } from '@co-so/domain';

/** Finds options by words in any order, with or without marks; a group stays while one of its options does. */
export const foldedFilter: OptionsFilter = ({ options, search }) => {
  const words = folded(search).split(' ').filter(Boolean);
  const fits = ({ label }: ComboboxItem) => words.every((word) => folded(label).includes(word));
  return options.flatMap((option): ComboboxParsedItem[] => {
    if (!('items' in option)) return fits(option) ? [option] : [];
    const items = option.items.filter(fits);
    return items.length > 0 ? [{ ...option, items }] : [];
  });
};
