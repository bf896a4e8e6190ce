import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { addDays, dayText } from '@co-so/domain';
import type { Action } from '@co-so/domain';
import { AccountEntry } from '../access/account-entry.tsx';
import { ArchivedMark } from '../access/archived-mark.tsx';
import { DemoMark } from '../access/demo-mark.tsx';
import { OtherPerson } from '../access/other-person.tsx';
import { contextQuery } from '../access/queries.ts';
import type { OfficeContext } from '../access/queries.ts';
import { dataModeWords } from '../privacy/data-mode-words.ts';
import { capitalized } from '../ui/capitalized.ts';
import { Masthead } from '../ui/masthead.tsx';
import { PartsNav } from '../ui/parts-nav.tsx';
import { partOf } from './-part-of.ts';

interface Part {
  readonly to: string;
  readonly text: string;
  /** Shown to whoever may do this at least somewhere. */
  readonly needs?: Action;
}

/** What both offices have, for those who look after it. */
const administration = [
  { to: '/can-bo', text: 'Cán bộ', needs: 'view-people' },
  { to: '/vai-tro', text: 'Vai trò', needs: 'view-people' },
  { to: '/chinh-sach', text: 'Chính sách', needs: 'set-policy' },
  { to: '/nhat-ky', text: 'Nhật ký', needs: 'view-audit' },
  { to: '/du-lieu-ca-nhan', text: 'Dữ liệu cá nhân', needs: 'view-privacy' },
] as const satisfies readonly Part[];

const provinceParts = [
  { to: '/', text: 'Tổng quan' },
  { to: '/to-chuc', text: 'Tổ chức' },
  { to: '/sap-xep', text: 'Sắp xếp', needs: 'view-plans' },
  { to: '/nhap-tep', text: 'Nhập số liệu', needs: 'record-figures' },
  { to: '/gui-trung-uong', text: 'Gửi Trung ương', needs: 'view-submissions' },
  { to: '/soat-so-lieu', text: 'Soát số liệu' },
  { to: '/ky-luat', text: 'Kỷ luật', needs: 'view-discipline' },
  { to: '/quy-dinh', text: 'Quy định' },
  ...administration,
] as const satisfies readonly Part[];

const nationalParts = [
  { to: '/', text: 'Các tỉnh, thành phố' },
  { to: '/so-sanh', text: 'So sánh', needs: 'compare' },
  { to: '/tiep-nhan', text: 'Tiếp nhận tệp', needs: 'receive-delivery' },
  { to: '/soat-so-lieu', text: 'Soát số liệu' },
  { to: '/quy-dinh', text: 'Quy định' },
  { to: '/tinh-thanh', text: 'Nơi đang dùng', needs: 'manage-provinces' },
  ...administration,
] as const satisfies readonly Part[];

/** The frame of every page: whose office this is, where one can go, and who acts. */
export function Shell({ office, children }: { readonly office: OfficeContext; readonly children: ReactNode }) {
  const { person } = office;
  // The page itself may have set another since it was opened.
  const { data: { dataMode } = office } = useQuery(contextQuery);
  const here = useLocation({ select: ({ pathname, search }) => partOf(pathname, search) });
  const parts: readonly (typeof provinceParts | typeof nationalParts)[number][] =
    office.office === 'national' ? nationalParts : provinceParts;
  const shown = parts.filter((part) => !('needs' in part) || person.actions.includes(part.needs));
  return (
    <>
      <a className="skip-link" href="#noi-dung">
        Đến nội dung
      </a>
      <Masthead
        wordmark={
          <Link to="/" className="wordmark">
            Cơ Sở
          </Link>
        }
        office={nameOf(office)}
        note={dataModeWords[dataMode]}
      >
        <AccountEntry person={person} />
      </Masthead>
      <PartsNav
        hereText={shown.find(({ to }) => to === here)?.text}
        links={(followed) =>
          shown.map(({ to, text }) => (
            <Link
              key={to}
              to={to}
              activeOptions={{ exact: to === '/', includeSearch: false }}
              aria-current={to === here ? 'page' : undefined}
              onClick={followed}
            >
              {text}
            </Link>
          ))
        }
      />
      <OtherPerson person={person} />
      {person.isDemo && <DemoMark />}
      {office.office === 'province' && office.province.isArchived && <ArchivedMark />}
      <main id="noi-dung">{children}</main>
      <footer className="foot">
        <Link to="/tai-lieu-api">Tài liệu API</Link>
      </footer>
    </>
  );
}

/** A province that is no more bears its last day: another of the same name may stand today. */
function nameOf(office: OfficeContext): string {
  if (office.office === 'national') return 'Cơ quan Trung ương';
  const { fullName, endedOn } = office.province;
  return `${capitalized(fullName)}${endedOn === null ? '' : ` (đến hết ${dayText(addDays(endedOn, -1))})`}`;
}
