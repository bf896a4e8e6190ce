import type { ReactNode } from 'react';

interface HostLinkProps {
  readonly host: string;
  readonly children?: ReactNode;
}

/** Leads to a province's own pages: its label before the address of the national office. */
export function HostLink({ host, children }: HostLinkProps) {
  const address = `${host}.${location.host}`;
  return <a href={`${location.protocol}//${address}/`}>{children ?? address}</a>;
}
