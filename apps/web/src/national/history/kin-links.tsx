import { Link } from '@tanstack/react-router';
import type { Kin } from '../province/life.ts';

interface KinLinksProps {
  readonly kin: readonly Kin[];
}

/** Provinces before or after another, with the codes of their own day; each leads to its page. */
export function KinLinks({ kin }: KinLinksProps) {
  return kin.map(({ province: { id, slug, name, code }, day }, index) => (
    <span key={id}>
      {index > 0 && ', '}
      <Link to="/tinh/$slug" params={{ slug }} search={{ on: day }}>
        {name}
      </Link>{' '}
      ({code})
    </span>
  ));
}
