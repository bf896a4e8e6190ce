import { figureSearch, keyIn } from '../indicator/figure/figure-search.ts';

/** Parts whose pages of one thing stand below them. */
const withOneOf: readonly string[] = ['to-chuc', 'sap-xep', 'can-bo', 'gui-trung-uong', 'quy-dinh'];

/**
 * The part of the navigation that an address belongs to where that is not its own beginning: a figure is opened from the
 * first page, and a form on it, or for a new one, is entering figures. A province's own tables and settings are rules; a province and
 * the history of all are opened from the first page; lists of units are taken in from where figures are.
 */
export function partOf(pathname: string, search: Record<string, unknown>): string {
  if (pathname.startsWith('/bang-diem') || ['/thiet-lap-quy-dinh', '/bien-ban-ty-le'].includes(pathname))
    return '/quy-dinh';
  const [, first = ''] = pathname.split('/');
  if (withOneOf.includes(first)) return `/${first}`;
  if (pathname === '/theo-don-vi' || pathname.startsWith('/tinh/')) return '/';
  if (pathname === '/nhap-to-chuc') return '/nhap-tep';
  if (pathname !== '/so-lieu') return pathname;
  const figure = figureSearch(search);
  return figure.form !== undefined || !keyIn(figure) ? '/nhap-tep' : '/';
}
