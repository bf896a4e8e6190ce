import { Button, Textarea } from '@mantine/core';
import type { CivilDate } from '@co-so/domain';
import { useState } from 'react';
import { DayInput } from '../../ui/day-input.tsx';
import { ProblemList } from '../../ui/problem-list.tsx';
import { useWrite } from '../../ui/use-write.ts';
import './administration.css';
import { endLink } from './queries.ts';
import type { WantedEnd } from './queries.ts';

interface EndFormProps extends Pick<WantedEnd, 'what' | 'id'> {
  readonly today: CivilDate;
  readonly onDone: () => void;
}

/** From which day a role or a delegation does not hold any more, and why. */
export function EndForm({ what, id, today, onDone }: EndFormProps) {
  const [validUntil, setValidUntil] = useState(today);
  const [reason, setReason] = useState('');
  const { error, isPending, send } = useWrite(endLink, onDone);
  return (
    <form
      className="admin-form"
      onSubmit={(event) => {
        event.preventDefault();
        send({ what, id, validUntil, reason });
      }}
    >
      <DayInput label="Hết hiệu lực từ ngày" value={validUntil} onChange={setValidUntil} />
      <Textarea
        label="Lý do"
        size="md"
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      {error && <ProblemList error={error} />}
      <div className="row-actions">
        <Button type="submit" size="md" loading={isPending}>
          {what === 'grant' ? 'Kết thúc vai trò' : 'Kết thúc ủy quyền'}
        </Button>
        <Button variant="default" size="md" onClick={onDone}>
          Thôi
        </Button>
      </div>
    </form>
  );
}
