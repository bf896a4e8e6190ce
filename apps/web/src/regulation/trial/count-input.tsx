import { TextInput } from '@mantine/core';
import type { RuleProblem } from '@co-so/domain';
import { trialProblemText } from './rule-problem-text.ts';

interface CountInputProps {
  readonly label: string;
  readonly value: string;
  /** Where the field stands in what is checked. */
  readonly at: string;
  readonly problems: readonly RuleProblem[];
  readonly isDecimal?: true;
  readonly onChange: (value: string) => void;
}

/** A number typed by hand, with whatever is wrong with it beneath. */
export function CountInput({ label, value, at, problems, isDecimal, onChange }: CountInputProps) {
  const found = problems.filter((problem) => problem.at === at);
  return (
    <TextInput
      label={label}
      inputMode={isDecimal ? 'decimal' : 'numeric'}
      autoComplete="off"
      value={value}
      error={found.length > 0 && [...new Set(found.map(trialProblemText))].join('. ')}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
