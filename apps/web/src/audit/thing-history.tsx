import { Button } from '@mantine/core';
import { auditSubject, isRecordThing } from '@co-so/domain';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { History } from './history.tsx';
import { RecordHistory } from './record-history.tsx';

interface ThingHistoryProps {
  readonly subject: string;
  readonly of: string;
}

/** The history of anything: at once, but of a record about a person only when it is asked for. */
export function ThingHistory({ subject, of }: ThingHistoryProps): ReactNode {
  const thing = auditSubject(subject)?.thing;
  if (thing !== undefined && isRecordThing(thing)) return <RecordHistory subject={subject} of={of} />;
  return <History subject={subject} title={`Lịch sử: ${of}`} />;
}

/** The same where it stands below much else: when it is asked for. */
export function AskedHistory({ subject, of }: ThingHistoryProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <History subject={subject} title={`Lịch sử: ${of}`} />;
  return (
    <p className="no-print">
      <Button variant="default" size="sm" aria-label={`Xem lịch sử: ${of}`} onClick={() => setOpen(true)}>
        Xem lịch sử
      </Button>
    </p>
  );
}
