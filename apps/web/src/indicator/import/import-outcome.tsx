import { Alert, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ImportReport } from '@co-so/api';
import { ProblemList } from '../../ui/problem-list.tsx';
import { CheckedFile } from './checked-file.tsx';
import { ImportTally } from './import-tally.tsx';
import type { OpenedFile } from './read-file.ts';
import { RefusedFile } from './refused-file.tsx';
import type { ImportState } from './use-import.ts';

interface ImportOutcomeProps {
  readonly state: ImportState;
  readonly onStore: (file: OpenedFile, report: ImportReport, reason: string | null) => void;
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
      return (
        <CheckedFile
          report={state.report}
          unread={state.file.unread}
          isStoring={state.step === 'storing'}
          hasChanged={state.step === 'checked' && state.hasChanged}
          onStore={(reason) => onStore(state.file, state.report, reason)}
        />
      );
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
