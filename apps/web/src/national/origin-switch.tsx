import { SegmentedControl } from '@mantine/core';
import type { Origin } from '@co-so/domain';

interface OriginSwitchProps {
  readonly origin: Origin;
  readonly onChange: (origin: Origin) => void;
}

/** The one switch between real and simulated figures; the two never stand on one screen. */
export function OriginSwitch({ origin, onChange }: OriginSwitchProps) {
  return (
    <SegmentedControl<Origin>
      aria-label="Số liệu đang xem"
      value={origin}
      onChange={onChange}
      data={[
        { value: 'real', label: 'Số liệu thật' },
        { value: 'simulated', label: 'Số liệu mô phỏng' },
      ]}
    />
  );
}
