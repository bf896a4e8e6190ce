import { Link } from '@tanstack/react-router';
import type { CivilDate, Instant } from '@co-so/domain';
import { Page } from '../ui/page.tsx';
import { DataModePanel } from './data-mode-panel.tsx';
import { DataRequestRegister } from './data-request-register.tsx';
import type { HistoryOf } from '../ui/history-of.ts';
import { IncidentRegister } from './incident-register.tsx';
import { KeptList } from './kept-list.tsx';
import './privacy.css';
import { partNames, privacyParts } from './privacy-search.ts';
import type { PrivacyPart, RegisterView } from './privacy-search.ts';
import { RetentionPanel } from './retention-panel.tsx';

interface PrivacyPageProps {
  readonly part: PrivacyPart;
  readonly view: RegisterView;
  readonly onView: (view: RegisterView) => void;
  /** Whether there are other parts than the first for whoever looks. */
  readonly maySee: boolean;
  readonly office: 'province' | 'national';
  readonly today: CivilDate;
  readonly now: Instant;
  readonly historyOf: HistoryOf;
}

/** What is kept about persons, and how the office looks after it. The address is the part that is open. */
export function PrivacyPage({ part, maySee, ...shown }: PrivacyPageProps) {
  return (
    <Page title="Dữ liệu cá nhân" lead="Giữ những gì về người, vì sao, trong bao lâu; và khi có sự cố thì làm gì.">
      {maySee && (
        <nav className="privacy-parts" aria-label="Các mục về dữ liệu cá nhân">
          {privacyParts.map((one) => (
            <Link
              key={one}
              to="/du-lieu-ca-nhan"
              search={one === 'luu-giu' ? {} : { phan: one }}
              activeOptions={{ exact: true, includeSearch: true }}
              aria-current={one === part ? 'page' : undefined}
            >
              {partNames[one]}
            </Link>
          ))}
        </nav>
      )}
      <div className="privacy">
        <Part part={part} {...shown} />
      </div>
    </Page>
  );
}

function Part({ part, view, onView, office, today, now, historyOf }: Omit<PrivacyPageProps, 'maySee'>) {
  switch (part) {
    case 'luu-giu':
      return <KeptList />;
    case 'che-do':
      return (
        <>
          <DataModePanel today={today} />
          {historyOf(`data-mode/${office}`, 'chế độ dữ liệu')}
        </>
      );
    case 'su-co':
      return <IncidentRegister view={view} onView={onView} now={now} historyOf={historyOf} />;
    case 'yeu-cau':
      return (
        <>
          <DataRequestRegister view={view} onView={onView} today={today} historyOf={historyOf} />
          {historyOf(`answer-terms/${office}`, 'thời hạn thực hiện')}
        </>
      );
    case 'thoi-han':
      return (
        <>
          <RetentionPanel />
          {historyOf(`retention/${office}`, 'thời hạn giữ dữ liệu')}
        </>
      );
  }
}
