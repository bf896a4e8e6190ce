import { Select } from '@mantine/core';
import { catalogue, topicNames, topics } from '@co-so/domain';
import type { ReactNode } from 'react';
import { searchable } from '../ui/searchable.ts';

interface IndicatorSelectProps {
  readonly value: string;
  readonly error: ReactNode;
  readonly onChange: (indicator: string) => void;
}

const options = topics.map((topic) => ({
  group: topicNames[topic],
  items: catalogue.filter((one) => one.topic === topic).map(({ id, name }) => ({ value: id, label: name })),
}));

/** One of the catalogue, found by typing with or without marks. */
export function IndicatorSelect({ value, error, onChange }: IndicatorSelectProps) {
  return (
    <Select
      label="Chỉ tiêu thống kê"
      description="Gõ vài chữ để tìm, có dấu hoặc không dấu."
      placeholder="Ví dụ: ket nap"
      required
      size="md"
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      {...searchable}
      allowDeselect={false}
      data={options}
      nothingFoundMessage="Không có chỉ tiêu thống kê nào khớp"
      value={value || null}
      error={error}
      onChange={(id) => onChange(id ?? '')}
    />
  );
}
