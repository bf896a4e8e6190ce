import type { ReactNode } from 'react';

/** What stands where there is nothing yet: why, and what one can do. */
export function Empty({ children }: { readonly children: ReactNode }) {
  return <p className="soft">{children}</p>;
}
