import { Checkbox, TextInput } from '@mantine/core';
import type { TextInputProps } from '@mantine/core';
import { useState } from 'react';

/** A password, which can be looked at: a box with words is found more easily than an eye. */
export function SecretInput(props: Omit<TextInputProps, 'type'>) {
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
        label="Hiện mật khẩu"
        checked={isShown}
        onChange={({ currentTarget }) => setShown(currentTarget.checked)}
      />
    </div>
  );
}
