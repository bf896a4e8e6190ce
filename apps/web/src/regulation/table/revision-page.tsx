import { Link } from '@tanstack/react-router';
import type { ShownDraft } from '@co-so/api';
import { momentText, seriesNames } from '@co-so/domain';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RevisionLinks } from './revision-links.tsx';
import { ExportButton } from './sheet-transfer.tsx';
import { TableText } from './table-text.tsx';
import './table.css';

interface RevisionPageProps {
  /** The save that is read. */
  readonly draft: ShownDraft;
  readonly latest: number;
}

/** An earlier save of a draft, to be read: who saved it, when, what it said, and what was wrong with it. */
export function RevisionPage({ draft, latest }: RevisionPageProps) {
  const { id, table, revision, recordedBy, recordedAt, series } = draft;
  return (
    <Page
      title={table.name || 'Bảng điểm chưa có tên'}
      lead={
        <>
          <Link to="/bang-diem">Bảng điểm của tỉnh</Link> › {seriesNames[series]}, một lần ghi của dự thảo
        </>
      }
    >
      <p className="rule-standing">
        <Mark tone={revision === latest ? 'plain' : 'off'}>
          Lần ghi {revision} trong {latest}: {recordedBy.title} lúc {momentText(recordedAt)}; chỉ để xem
        </Mark>
      </p>
      <p className="short-cuts no-print">
        <ButtonLink variant="default" to="/bang-diem/$id" params={{ id }}>
          Về bản mới nhất
        </ButtonLink>
        <ButtonLink
          variant="default"
          to="/bang-diem/khac-nhau"
          search={{ earlier: `${id}@${revision}`, later: `${id}@${latest}` }}
        >
          So với lần ghi mới nhất
        </ButtonLink>
        <ExportButton table={table} />
      </p>
      <RevisionLinks id={id} latest={latest} shown={revision} />
      <Panel title="Nội dung lần ghi này">
        <TableText table={table} />
      </Panel>
    </Page>
  );
}
