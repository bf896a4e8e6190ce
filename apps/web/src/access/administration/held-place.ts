import type { ShownGrant } from '@co-so/api';

type Held = Pick<ShownGrant, 'unit' | 'viewUnit'> & { readonly isInherited?: boolean };

/** Where a role is held and, where that is wider, what is seen by it. At one unit, what reaches it from above says so. */
export function heldPlace({ unit, viewUnit, isInherited = false }: Held): string {
  const place = `${unit?.name ?? 'cả cơ quan'}${seenPlace({ unit, viewUnit })}`;
  return isInherited ? `${place} (từ cấp trên)` : place;
}

/** Where more is seen than worked on; a view of no unit is one of the whole province. */
export function seenPlace({ unit, viewUnit }: Held): string {
  if (viewUnit?.id === unit?.id) return '';
  return viewUnit ? `; xem ở ${viewUnit.name}` : '; xem toàn tỉnh';
}
