import { Textarea } from '@mantine/core';

interface TextBoxProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly error?: string | boolean;
  readonly onChange: (value: string) => void;
}

/** Some sentences; the box can be drawn taller. */
export function TextBox({ label, hint, value, error, onChange }: TextBoxProps) {
  return (
    <Textarea
      label={label}
      description={hint}
      size="md"
      rows={3}
      resize="vertical"
      value={value}
      error={error}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
