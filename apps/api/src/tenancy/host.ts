/** Which office a host name stands for: the national one, a province by its label, or none that we know. */
export type Office =
  | { readonly kind: 'national' }
  | { readonly kind: 'province'; readonly host: string }
  | { readonly kind: 'unknown' };

/** `base` itself is the national office; one label before it is a province. Ports do not matter. */
export function officeOf(hostname: string, base: string): Office {
  const host = hostname.toLowerCase();
  if (host === base) return { kind: 'national' };
  if (!host.endsWith(`.${base}`)) return { kind: 'unknown' };
  const label = host.slice(0, -base.length - 1);
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(label) ? { kind: 'province', host: label } : { kind: 'unknown' };
}

export function isLocal(hostname: string): boolean {
  return hostname === 'localhost' || hostname.endsWith('.localhost');
}
