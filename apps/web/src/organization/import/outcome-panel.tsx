import { Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { StructureImportReport } from '@co-so/api';
import type { StructureLayout } from '@co-so/domain';
import { ProblemList } from '../../ui/problem-list.tsx';
import { CheckedList, ReportTally, StoringList } from './import-report.tsx';
import type { ChosenSheets } from './opened-list.ts';
import type { SentList } from './queries.ts';
import { RefusedList } from './refused-list.tsx';
import type { Outcome } from './use-structure-import.ts';

export type OnStore = (list: SentList, report: StructureImportReport) => void;

type Shown = Exclude<Outcome, { readonly kind: 'unsent' } | { readonly kind: 'checking' }>;

interface OutcomePanelProps {
  readonly outcome: Shown;
  readonly sheets: ChosenSheets;
  readonly layout: StructureLayout;
  readonly onLayout: (layout: StructureLayout) => void;
  readonly onStore: OnStore;
}

/** What came of the list. Its heading takes the focus, so that it is read out. */
export function OutcomePanel({ outcome, sheets, layout, onLayout, onStore }: OutcomePanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { kind } = outcome;
  useEffect(() => {
    if (kind !== 'storing') heading.current?.focus();
  }, [kind]);
  return (
    <section className="panel" aria-labelledby="ket-qua">
      <Title order={2} id="ket-qua" ref={heading} tabIndex={-1}>
        {outcomeTitles[kind]}
      </Title>
      {outcome.kind === 'refused' && (
        <RefusedList
          sheets={sheets}
          list={{ ...outcome.list, layout }}
          problems={outcome.problems}
          onLayout={onLayout}
        />
      )}
      {outcome.kind === 'failed' && <ProblemList error={outcome.error} />}
      {outcome.kind === 'checked' && (
        <CheckedList report={outcome.report} onStore={() => onStore(outcome.list, outcome.report)} />
      )}
      {outcome.kind === 'storing' && <StoringList report={outcome.report} />}
      {outcome.kind === 'stored' && <ReportTally report={outcome.report} />}
    </section>
  );
}

const outcomeTitles: Readonly<Record<Shown['kind'], string>> = {
  refused: 'Cần sửa',
  failed: 'Chưa xong',
  checked: 'Kết quả kiểm tra',
  storing: 'Đang ghi',
  stored: 'Đã ghi',
};
