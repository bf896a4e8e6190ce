import { Link } from '@tanstack/react-router';
import { Page } from './page.tsx';

/** For an address that leads nowhere. */
export function Missing() {
  return (
    <Page title="Không tìm thấy trang này">
      <div className="panel">
        <p>Địa chỉ có thể đã gõ nhầm, hoặc nội dung này không có ở nơi đang xem.</p>
        <Link to="/">Về trang đầu</Link>
      </div>
    </Page>
  );
}
