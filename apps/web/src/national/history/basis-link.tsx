import { dayText } from '@co-so/domain';
import type { Basis } from '@co-so/domain';

/** The instrument by its name and day, with what is not yet confirmed of it; leads to the source where one is known. */
export function BasisLink({ basis }: { readonly basis: Basis }) {
  if (basis.kind === 'productChoice') return basis.reason;
  const { instrument, issuedOn, url, unconfirmed } = basis;
  const text = `${instrument}${issuedOn ? ` ngày ${dayText(issuedOn)}` : ''}`;
  return (
    <>
      {url === undefined ? text : <a href={url}>{text}</a>}
      {unconfirmed !== undefined && <strong> (chưa xác nhận: {unconfirmed})</strong>}
    </>
  );
}
