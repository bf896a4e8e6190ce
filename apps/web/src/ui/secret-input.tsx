import { Checkbox, TextInput } from '@mantine/core';
import type { TextInputProps } from '@mantine/core';
import { useState } from 'react';

interface SecretInputProps extends Omit<TextInputProps, 'type' | 'label'> {
  readonly label: string;
}

/** A password, which can be looked at: a box with words is found more easily than an eye. */
export function SecretInput(props: SecretInputProps) {
  const [isShown, setShown] = useState(false);
  return (
    <div>
      <TextInput
        {...props}
        type={isShown ? 'text' : 'password'}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
      />
      <Checkbox
        mt="xs"
        size="md"
        label={`Hiện ${props.label.charAt(0).toLowerCase()}${props.label.slice(1)}`}
        checked={isShown}
        onChange={({ currentTarget }) => setShown(currentTarget.checked)}
      />
    </div>
  );
}
