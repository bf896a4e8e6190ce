import { Link } from '@tanstack/react-router';
import type { ShownIssuedTable } from '@co-so/api';
import { dayText, momentText, seriesNames } from '@co-so/domain';
import type { CivilDate, LocalRuleSet } from '@co-so/domain';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Facts } from '../../ui/facts.tsx';
import { focusHeading } from '../../ui/focus-heading.ts';
import { Mark } from '../../ui/mark.tsx';
import { RuleSetPage } from '../page/rule-set-page.tsx';
import type { UnitBasis } from '../trial/unit/unit-basis.ts';
import type { Proof } from '../../ui/proof.ts';
import { ExportButton } from './sheet-transfer.tsx';
import './table.css';

interface IssuedPageProps {
  readonly issued: ShownIssuedTable;
  readonly subject: string | undefined;
  /** Whether it was issued from this very page a moment ago. */
  readonly isNew: boolean;
  /** What was done to the table. */
  readonly history: ReactNode;
  readonly proof: Proof | undefined;
  readonly today: CivilDate;
  readonly frames: readonly LocalRuleSet[];
  readonly unit: UnitBasis;
  readonly onSubject: (subject: string) => void;
}

/** A table as it was issued: read like any other rule set, never changed. */
export function IssuedPage({ issued, subject, isNew, history, proof, ...about }: IssuedPageProps) {
  useEffect(() => {
    if (isNew) focusHeading();
  }, [isNew]);
  const { id, table, version, replaces, contentHash, issuedBy, issuedAt, effectiveFrom } = issued;
  return (
    <RuleSetPage
      set={table}
      after={history}
      subject={subject}
      basis={{ ...about, isProvince: true }}
      lead={
        <>
          <Link to="/bang-diem">Bảng điểm của tỉnh</Link> › {seriesNames[table.series]}, bản {version}
        </>
      }
    >
      {isNew && (
        <p role="status">
          <Mark tone="good">Đã ghi việc ban hành.</Mark>
        </p>
      )}
      <section className="panel issued-facts" aria-label="Việc ban hành">
        <Facts
          facts={[
            { label: 'Áp dụng từ', value: dayText(effectiveFrom) },
            { label: 'Người ghi', value: `${issuedBy.title}, ${momentText(issuedAt)}` },
            { label: 'Mã kiểm tra', value: <code className="content-hash">{contentHash}</code> },
          ]}
        />
        {proof?.line}
        <p className="short-cuts no-print">
          <ExportButton table={table} sheets={proof?.sheets ?? []} />
          {replaces !== null && (
            <ButtonLink variant="default" to="/bang-diem/khac-nhau" search={{ earlier: replaces, later: id }}>
              Khác gì bản trước
            </ButtonLink>
          )}
        </p>
      </section>
    </RuleSetPage>
  );
}
