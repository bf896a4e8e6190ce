import { Link } from '@tanstack/react-router';
import type { ShownUnitPage } from '@co-so/api';
import type { CivilDate } from '@co-so/domain';

interface AboveProps {
  /** The nearest first. */
  readonly ancestors: ShownUnitPage['ancestors'];
  readonly day: CivilDate;
  readonly to: 'tree' | 'page';
}

/** What stands above a unit on a day, from the top down, each leading to its part of the tree or to its page. */
export function Above({ ancestors, day, to }: AboveProps) {
  return ancestors.toReversed().map(({ id, name }, index) => (
    <span key={id}>
      {to === 'tree' ? (
        <Link to="/to-chuc" search={{ ngay: day, duoi: id }}>
          {name}
        </Link>
      ) : (
        <Link to="/to-chuc/$id" params={{ id }} search={{ ngay: day }}>
          {name}
        </Link>
      )}
      {(to === 'tree' || index < ancestors.length - 1) && ' › '}
    </span>
  ));
}
