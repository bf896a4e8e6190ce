import { useCallback, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import './parts-nav.css';

interface PartsNavProps {
  /** Which of the parts this is; undefined on a page that is in none. */
  readonly hereText: string | undefined;
  /** The links; each calls `followed` when it is pressed, which folds the list on a phone. */
  readonly links: (followed: () => void) => ReactNode;
}

/** The parts of an office: side by side where there is room, on a phone behind one wide button that names the present one. */
export function PartsNav({ hereText, links }: PartsNavProps) {
  const [isOpen, setOpen] = useState(false);
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  const close = useCallback(() => {
    button?.focus();
    setOpen(false);
  }, [button]);
  useEffect(() => {
    if (!isOpen) return undefined;
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && close();
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isOpen, close]);
  return (
    <nav className="nav" aria-label="Các phần">
      <button
        ref={setButton}
        type="button"
        className="nav-button"
        aria-expanded={isOpen}
        aria-controls="cac-phan"
        onClick={() => setOpen(!isOpen)}
      >
        <strong>{hereText ?? 'Các phần'}</strong>
        <span className="nav-button-hint">{isOpen ? 'Đóng' : 'Chọn phần khác'}</span>
      </button>
      <div id="cac-phan" className="nav-inner" data-open={isOpen}>
        {links(() => isOpen && close())}
      </div>
    </nav>
  );
}
