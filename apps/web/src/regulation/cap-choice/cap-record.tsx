import { Button } from '@mantine/core';
import type { CapRecord, CapRule, SubjectRules } from '@co-so/domain';
import { numberText } from '@co-so/domain';
import { useState } from 'react';
import { DataTable } from '../../ui/data-table.tsx';
import { unsavedText } from '../../ui/save-file.ts';
import { Citation } from '../citation.tsx';
import type { Reading } from '../citation.tsx';
import { levelName } from '../subject-text.ts';
import { readingText } from '../trial/cap-readings.ts';
import { clauseText, recordSheet } from './record-sheet.ts';

interface CapRecordViewProps {
  readonly record: CapRecord;
  readonly cap: CapRule;
  readonly rules: SubjectRules;
  readonly group: string;
  readonly document: string;
  /** Of whom groups are made up, and by which criteria the candidates were ordered. */
  readonly grouping: string;
  readonly ordered: string;
  readonly reading: Reading;
}

/** The record of a choice: who stayed, who fell under the cap and why, with the clause; to be taken away as a file. */
export function CapRecordView({ record, cap, rules, group, document, grouping, ordered, reading }: CapRecordViewProps) {
  const [failure, setFailure] = useState<unknown>();
  const counted = readingText(record.reading);
  const save = async () => {
    const { saveWorkbook } = await import('../../ui/workbook.ts');
    const sheet = recordSheet(record, {
      group,
      document,
      grouping,
      ordered,
      counted,
      clause: clauseText(cap, reading),
    });
    await saveWorkbook('bien-ban-ty-le-khong-che.xlsx', [sheet], 'nothing').then(
      () => setFailure(undefined),
      setFailure,
    );
  };
  const rows = [
    ...record.staying.map((id) => ({ id, level: record.level, reason: '', falls: false })),
    ...record.fallen.map(({ id, level, reason }) => ({ id, level, reason, falls: true })),
  ];
  return (
    <section aria-label="Biên bản" className="cap-record">
      <p role="status">
        Giữ {numberText(record.staying.length)} trong {numberText(record.group.candidates)}, nhiều nhất được giữ{' '}
        {numberText(record.allowed)}; tính {counted}. {group && `Nhóm: ${group}. `}
        {ordered && `Xếp thứ tự theo: ${ordered.replaceAll('\n', '; ')}. `}
        {document && `Theo ${document}.`}
      </p>
      <DataTable
        caption="Ai được giữ, ai không và vì sao"
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { header: 'Tên', isLead: true, cell: ({ id }) => id },
          { header: 'Mức', cell: ({ level }) => levelName(rules, level) },
          { header: 'Lý do không giữ', cell: ({ reason }) => reason },
          { header: 'Điều khoản', cell: ({ falls }) => (falls ? <Citation cited={cap} reading={reading} /> : '') },
        ]}
      />
      <Button variant="default" onClick={() => void save()}>
        Tải biên bản (Excel)
      </Button>
      {failure !== undefined && <p role="alert">{unsavedText(failure)}</p>}
    </section>
  );
}
