import { TextInput } from '@mantine/core';
import { ratio } from '@co-so/domain';
import type { Ratio } from '@co-so/domain';
import { ruleShareText } from '../rule-text.ts';
import { fieldId } from './editing.ts';
import type { Editing } from './editing.ts';
import { errorAt } from './fields.tsx';

interface ShareFieldProps {
  readonly label: string;
  readonly at: string;
  readonly editing: Editing;
  readonly value: Ratio;
  readonly onChange: (value: Ratio) => void;
}

/** A share as rules write it: `75`, `75%`, `2/3`. */
export function ShareField({ label, at, editing, value, onChange }: ShareFieldProps) {
  const typed = editing.unread[at];
  const change = (text: string) => {
    const read = shareIn(text);
    editing.onUnread(at, read ? undefined : text);
    if (read) onChange(read);
  };
  return (
    <TextInput
      id={fieldId(at)}
      label={label}
      autoComplete="off"
      value={typed ?? ruleShareText(value).replace('%', '')}
      error={typed === undefined ? errorAt(editing, at) : 'Viết như 75 hoặc 2/3'}
      onChange={({ currentTarget }) => change(currentTarget.value)}
    />
  );
}

function shareIn(text: string): Ratio | undefined {
  const [, numerator, denominator] = /^\s*(\d{1,6})\s*(?:%|\/\s*([1-9]\d{0,5}))?\s*$/.exec(text) ?? [];
  return numerator === undefined ? undefined : ratio(+numerator, +(denominator ?? 100));
}
