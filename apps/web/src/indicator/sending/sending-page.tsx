import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import '../indicator.css';
import { PreparePanel } from './prepare-panel.tsx';
import type { SendingSearch } from './sending-search.ts';
import { SubmissionList } from './submission-list.tsx';
import './sending.css';

interface SendingPageProps {
  readonly search: SendingSearch;
  readonly canPrepare: boolean;
  readonly onSearch: (search: SendingSearch) => void;
  readonly onPrepared: (id: string) => void;
}

/** What goes to the centre: what can be prepared, and what was prepared, approved and sent. */
export function SendingPage({ search, canPrepare, onSearch, onPrepared }: SendingPageProps) {
  return (
    <Page
      title="Gửi Trung ương"
      lead="Một người lập, người thứ hai xem đúng từng dòng rồi duyệt; khi đó số liệu mới rời khỏi tỉnh."
    >
      {canPrepare && (
        <Panel title="Lập để gửi">
          <PreparePanel search={search} onSearch={onSearch} onPrepared={onPrepared} />
        </Panel>
      )}
      <Panel title="Đã lập, đã gửi">
        <SubmissionList search={search} onSearch={onSearch} />
      </Panel>
    </Page>
  );
}
