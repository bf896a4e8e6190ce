import { notFound } from '@tanstack/react-router';
import type { NationalContext, ProvinceContext } from '@co-so/api';
import type { Action } from '@co-so/domain';

/**
 * The office of a page that only a province has. On the national host such an address leads nowhere, and neither does it
 * for somebody who may do none of what the page is for.
 */
export function provinceOffice(
  office: NationalContext | ProvinceContext,
  ...needs: readonly Action[]
): { readonly office: ProvinceContext } {
  const isAllowed = needs.length === 0 || needs.some((action) => office.person.actions.includes(action));
  if (office.office === 'province' && isAllowed) return { office };
  throw notFound();
}
