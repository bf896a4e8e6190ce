import type { Basis } from '@co-so/domain';

/** On what a rule rests; what nobody has compared with the text is said to be so. */
export function basisText(basis: Basis): string {
  if (basis.kind === 'productChoice') return basis.reason;
  const place = basis.at === undefined ? basis.instrument : `${basis.at} ${basis.instrument}`;
  return basis.unconfirmed === undefined ? place : `${place} (chưa xác nhận: ${basis.unconfirmed})`;
}
