import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { OfficeContext } from '../access/queries.ts';
import { DemoBar } from '../access/demo-bar.tsx';
import { capitalized } from '../ui/capitalized.ts';
import { partOf } from './-part-of.ts';

const provinceLinks = [
  { to: '/', text: 'Tổng quan' },
  { to: '/nhap-tep', text: 'Nhập số liệu' },
  { to: '/gui-trung-uong', text: 'Gửi Trung ương' },
  { to: '/soat-so-lieu', text: 'Soát số liệu' },
] as const;

const nationalLinks = [
  { to: '/', text: 'Các tỉnh, thành phố' },
  { to: '/so-sanh', text: 'So sánh' },
  { to: '/tiep-nhan', text: 'Tiếp nhận tệp' },
  { to: '/soat-so-lieu', text: 'Soát số liệu' },
] as const;

/** The frame of every page: whose office this is, where one can go, and who acts. */
export function Shell({ office, children }: { readonly office: OfficeContext; readonly children: ReactNode }) {
  const here = useLocation({ select: ({ pathname, search }) => partOf(pathname, search) });
  const links = office.office === 'national' ? nationalLinks : provinceLinks;
  return (
    <>
      <a className="skip-link" href="#noi-dung">
        Đến nội dung
      </a>
      <header className="masthead">
        <div className="masthead-inner">
          <Link to="/" className="wordmark">
            Cơ Sở
          </Link>
          <div className="office">
            {office.office === 'national' ? 'Cơ quan Trung ương' : capitalized(office.province.fullName)}
            <small>Xây dựng tổ chức cơ sở đảng</small>
          </div>
        </div>
      </header>
      <nav className="nav" aria-label="Các phần">
        <div className="nav-inner">
          {links.map(({ to, text }) => (
            <Link
              key={to}
              to={to}
              activeOptions={{ exact: to === '/', includeSearch: false }}
              aria-current={to === here ? 'page' : undefined}
            >
              {text}
            </Link>
          ))}
        </div>
      </nav>
      {office.demoOfficials.length > 0 && <DemoBar actor={office.actor} officials={office.demoOfficials} />}
      <main id="noi-dung">{children}</main>
      <footer className="foot">
        <Link to="/tai-lieu-api">Tài liệu API</Link>
      </footer>
    </>
  );
}
