import { notFound } from '@tanstack/react-router';
import type { NationalContext, ProvinceContext } from '@co-so/api';

/** The office of a page that only a province has; on the national host such an address leads nowhere. */
export function provinceOffice(office: NationalContext | ProvinceContext): { readonly office: ProvinceContext } {
  if (office.office === 'province') return { office };
  throw notFound();
}
