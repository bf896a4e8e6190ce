import { Button } from '@mantine/core';
import './pager.css';

interface PagerProps {
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}

/** From page to page, counted from 1; not there for a single page. */
export function Pager({ page, pages, onPage }: PagerProps) {
  if (pages <= 1) return null;
  return (
    <nav className="pager" aria-label="Các trang của danh sách">
      <Button variant="default" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        Trước
      </Button>
      <span role="status">
        Trang {page}/{pages}
      </span>
      <Button variant="default" disabled={page >= pages} onClick={() => onPage(page + 1)}>
        Sau
      </Button>
    </nav>
  );
}
