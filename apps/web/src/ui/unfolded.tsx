import { useState } from 'react';
import type { ReactNode } from 'react';

interface UnfoldedProps {
  readonly summary: ReactNode;
  readonly id?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** What stands in it is made once it is opened, so that a page of hundreds of these is there at once. */
export function Unfolded({ summary, id, className, children }: UnfoldedProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details id={id} className={className} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && children}
    </details>
  );
}
