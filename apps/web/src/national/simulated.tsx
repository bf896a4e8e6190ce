import type { Origin } from '@co-so/domain';
import type { ReactNode } from 'react';

interface SimulatedProps {
  readonly origin: Origin;
  readonly children: ReactNode;
}

/** Marks all that stands within as simulated, in words first and then across the whole; leaves real figures alone. */
export function Simulated({ origin, children }: SimulatedProps) {
  if (origin === 'real') return children;
  return (
    <>
      <p className="simulated-banner" role="note">
        <strong>Số liệu mô phỏng.</strong> Do máy sinh ra để trình diễn phần mềm, không phản ánh tình hình của bất kỳ
        tỉnh, thành phố nào.
      </p>
      <div className="simulated">{children}</div>
    </>
  );
}
