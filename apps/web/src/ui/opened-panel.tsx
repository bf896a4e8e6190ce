import { Title } from '@mantine/core';
import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import './opened-panel.css';

interface OpenedPanelProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A form that was just opened on a page: it comes into view and its heading takes the focus. */
export function OpenedPanel({ title, children }: OpenedPanelProps) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="panel opened" aria-labelledby={id}>
      <Title order={2} id={id} ref={heading} tabIndex={-1}>
        {title}
      </Title>
      {children}
    </section>
  );
}
