import { Alert, Button } from '@mantine/core';
import { useState } from 'react';
import type { ImportReport } from '@co-so/api';
import { momentText } from '@co-so/domain';
import { problemText } from '../../problem-text.ts';
import { FailedSums } from '../failed-sums.tsx';
import { Reason } from '../entry/revision-fields.tsx';
import { CorrectionTable } from './correction-table.tsx';
import { changesIn, ImportTally } from './import-tally.tsx';

interface CheckedFileProps {
  readonly report: ImportReport;
  readonly unread: readonly string[];
  readonly isStoring: boolean;
  /** Somebody recorded since what was shown before. */
  readonly hasChanged: boolean;
  readonly onStore: (reason: string | null) => void;
}

/** What storing a file would do; numbers that stand are only replaced with a reason. */
export function CheckedFile({ report, unread, isStoring, hasChanged, onStore }: CheckedFileProps) {
  return (
    <>
      {hasChanged && (
        <Alert role="alert" color="yellow" variant="light" title="Chưa ghi: có người vừa ghi trước">
          Dưới đây là thay đổi tính lại theo số đang có. Đề nghị xem lại rồi ghi.
        </Alert>
      )}
      <ImportedBefore importedBefore={report.importedBefore} />
      <ImportTally report={report} />
      <FailedSums sums={report.failedSums} />
      <UnreadSheets names={unread} />
      {changesIn(report) > 0 ? (
        <StoreForm report={report} isStoring={isStoring} onStore={onStore} />
      ) : (
        <p>
          <strong>Không có gì thay đổi.</strong> Mọi dòng của tệp đều giống hệt số đang có, nên không cần ghi.
        </p>
      )}
    </>
  );
}

function StoreForm({ report: { corrections }, isStoring, onStore }: Omit<CheckedFileProps, 'unread' | 'hasChanged'>) {
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const isCorrecting = corrections.length > 0;
  const submit = () => {
    const lacksReason = isCorrecting && !reason.trim();
    setMissing(lacksReason);
    if (!lacksReason) onStore(isCorrecting ? reason.trim() : null);
  };
  return (
    <form
      noValidate
      className="form-stack"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {isCorrecting && (
        <>
          <CorrectionTable corrections={corrections} />
          <Reason
            label="Lý do đính chính"
            example="cộng thiếu một chi bộ."
            value={reason}
            error={isMissing ? problemText({ code: 'reason-missing' }) : undefined}
            onChange={setReason}
          />
        </>
      )}
      <div className="form-actions">
        <Button type="submit" size="md" loading={isStoring}>
          Ghi vào hệ thống
        </Button>
        <span className="soft">Số cũ được giữ trong lịch sử; số trong tệp thành số hiện hành.</span>
      </div>
    </form>
  );
}

function ImportedBefore({ importedBefore }: Pick<ImportReport, 'importedBefore'>) {
  if (!importedBefore) return null;
  return (
    <Alert color="yellow" variant="light" mb="md">
      Tệp có đúng nội dung này đã được nhập lúc {momentText(importedBefore.at)} ({importedBefore.by.title}). Nhập lại có
      thể đưa số cũ thay cho số đã đính chính sau đó.
    </Alert>
  );
}

function UnreadSheets({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <Alert color="yellow" variant="light" mb="md">
      Không đọc {names.map((name) => `“${name}”`).join(', ')}: không phải trang của mẫu. Nếu trang này có số liệu, hãy
      đổi tên theo mẫu.
    </Alert>
  );
}
