import { Link } from '@tanstack/react-router';
import type { FigureKey } from '@co-so/domain';
import type { ReactNode } from 'react';

/** Leads from a number to where it came from: its history, its definition, its correction. */
export function FigureLink({ about, children }: { readonly about: FigureKey; readonly children: ReactNode }) {
  const { unitId, indicator, category, period } = about;
  return (
    <Link
      className="figure-link"
      to="/so-lieu"
      search={{ unit: unitId, indicator, period, ...(category === null ? {} : { category }) }}
    >
      {children}
    </Link>
  );
}
