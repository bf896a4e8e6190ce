import type { ReactNode } from 'react';

interface MastheadProps {
  readonly wordmark: ReactNode;
  readonly office: string;
  /** What everybody has to know of this office, beside its work. */
  readonly note?: string;
  readonly children?: ReactNode;
}

/** The top of every page: whose office this is. */
export function Masthead({ wordmark, office, note, children }: MastheadProps) {
  return (
    <header className="masthead">
      <div className="masthead-inner">
        {wordmark}
        <div className="office">
          {office}
          <small>Xây dựng tổ chức cơ sở đảng</small>
          {note && <small>{note}</small>}
        </div>
        {children}
      </div>
    </header>
  );
}
