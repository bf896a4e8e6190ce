import type { ReactNode } from 'react';
import './mark.css';

/** `waiting`: something is still to come; `plain`: a fact that is neither good nor bad. */
export type Tone = 'good' | 'warn' | 'bad' | 'waiting' | 'plain' | 'changed' | 'off';

const shapes: Readonly<Record<Tone, string>> = {
  good: 'M3 8.5l3.2 3.2L13 4.8',
  warn: 'M8 2.2L14.6 13.6H1.4zM8 6.4v3.4M8 11.6v.4',
  bad: 'M4 4l8 8M12 4l-8 8',
  waiting: 'M8 4v4.2l2.8 1.6',
  plain: 'M8 8v.01',
  changed: 'M2.5 8h10.6M8.8 3.7L13.1 8l-4.3 4.3',
  off: 'M4 4l8 8M12 4l-8 8',
};

interface MarkProps {
  readonly tone: Tone;
  readonly children: ReactNode;
}

/** A state in words, with a sign before them: never told by colour alone. */
export function Mark({ tone, children }: MarkProps) {
  return (
    <span className={`mark mark-${tone}`}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        {tone === 'waiting' && <circle cx="8" cy="8" r="6.4" />}
        <path d={shapes[tone]} />
      </svg>
      <span>{children}</span>
    </span>
  );
}
