import { Title } from '@mantine/core';
import { useEffect } from 'react';
import type { ReactNode } from 'react';

interface PageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** One page: its heading (which is also the window's title), what can be done with it, and its content. */
export function Page({ title, lead, actions, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} – Cơ Sở`;
  }, [title]);
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <Title order={1}>{title}</Title>
          {lead && <p>{lead}</p>}
        </div>
        {actions && <div className="no-print">{actions}</div>}
      </div>
      {children}
    </div>
  );
}
