import { Alert, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ImportReport } from '@co-so/api';
import { ProblemList } from '../../ui/problem-list.tsx';
import { changesIn, ImportTally } from './import-tally.tsx';
import type { OpenedFile } from './read-file.ts';
import { RefusedFile } from './refused-file.tsx';
import type { ImportState } from './use-import.ts';

interface ImportOutcomeProps {
  readonly state: ImportState;
  readonly onStore: (file: OpenedFile, report: ImportReport) => void;
  readonly onCheck: (file: OpenedFile) => void;
}

/** What came of a file, and the one thing that can be done next. */
export function ImportOutcome({ state, onStore, onCheck }: ImportOutcomeProps) {
  switch (state.step) {
    case 'choose':
    case 'reading':
    case 'checking':
      return null;
    case 'unreadable':
      return (
        <Alert role="alert" color="red" variant="light" title={`Không đọc được ${state.name}`}>
          {state.reason}
        </Alert>
      );
    case 'refused':
      return <RefusedFile file={state.file} problems={state.problems} />;
    case 'failed':
      return (
        <>
          <ProblemList error={state.error} />
          <Button mt="md" onClick={() => onCheck(state.file)}>
            Kiểm tra lại {state.file.name}
          </Button>
        </>
      );
    case 'checked':
    case 'storing':
      return <Checked state={state} onStore={onStore} />;
    case 'stored':
      return (
        <>
          <ImportTally report={state.report} />
          <p>
            <Link to="/">Xem số liệu ở trang Tổng quan</Link>
          </p>
        </>
      );
  }
}

interface CheckedProps {
  readonly state: Extract<ImportState, { readonly step: 'checked' | 'storing' }>;
  readonly onStore: ImportOutcomeProps['onStore'];
}

function Checked({ state: { step, file, report }, onStore }: CheckedProps) {
  const hasChanges = changesIn(report) > 0;
  return (
    <>
      <ImportTally report={report} />
      <UnreadSheets names={file.unread} />
      {hasChanges ? (
        <div className="form-actions">
          <Button size="md" loading={step === 'storing'} onClick={() => onStore(file, report)}>
            Ghi vào hệ thống
          </Button>
          <span className="soft">Số cũ được giữ trong lịch sử; số trong tệp thành số hiện hành.</span>
        </div>
      ) : (
        <p>
          <strong>Không có gì thay đổi.</strong> Mọi dòng của tệp đều giống hệt số đang có, nên không cần ghi.
        </p>
      )}
    </>
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
