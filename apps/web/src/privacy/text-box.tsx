import { Textarea } from '@mantine/core';

interface TextBoxProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function TextBox({ label, hint, value, onChange }: TextBoxProps) {
  return (
    <Textarea
      label={label}
      description={hint}
      size="md"
      autosize
      minRows={2}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
