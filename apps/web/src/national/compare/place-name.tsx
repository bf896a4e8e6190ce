import { Link } from '@tanstack/react-router';
import type { ComparedProvince, ComparedRow, Origin } from '@co-so/domain';
import { slugOf } from '../province/life.ts';

interface PlaceNameProps {
  readonly row: Pick<ComparedRow, 'province' | 'figure'>;
  readonly origin: Origin;
}

/** A province, and the unit where it is not the province itself; leads to all that it sent. */
export function PlaceName({ row: { province, figure }, origin }: PlaceNameProps) {
  return (
    <>
      <ProvinceLink province={province} origin={origin} />
      {figure.unitKind !== 'province' && <span className="soft row-note">{figure.unitName}</span>}
    </>
  );
}

interface ProvinceLinkProps {
  readonly province: ComparedProvince;
  readonly origin: Origin;
}

export function ProvinceLink({ province, origin }: ProvinceLinkProps) {
  const slug = slugOf(province.id);
  if (slug === undefined) return province.name;
  return (
    <Link to="/tinh/$slug" params={{ slug }} search={origin === 'real' ? {} : { origin }}>
      {province.name}
    </Link>
  );
}
