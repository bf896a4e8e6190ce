import { TextInput } from '@mantine/core';
import type { AccountDraft } from '@co-so/domain';

interface PersonFieldsProps {
  readonly legend: string;
  readonly person: AccountDraft;
  readonly onChange: (person: AccountDraft) => void;
}

/** Somebody who is let in: name, post and user name. */
export function PersonFields({ legend, person, onChange }: PersonFieldsProps) {
  const field = (name: keyof AccountDraft) => ({
    value: person[name],
    onChange: ({ currentTarget: { value } }: { readonly currentTarget: { readonly value: string } }) =>
      onChange({ ...person, [name]: value }),
    autoComplete: 'off',
    size: 'md' as const,
  });
  return (
    <fieldset className="first-administrator">
      <legend>{legend}</legend>
      <TextInput label="Họ và tên" {...field('name')} />
      <TextInput label="Chức vụ, đơn vị" {...field('post')} />
      <TextInput
        label="Tên đăng nhập"
        description="3 đến 40 chữ thường không dấu, chữ số, dấu chấm, gạch nối"
        autoCapitalize="none"
        spellCheck={false}
        {...field('userName')}
      />
    </fieldset>
  );
}
