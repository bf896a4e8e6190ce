import { useQuery } from '@tanstack/react-query';
import { numberText } from '@co-so/domain';
import type { Instant } from '@co-so/domain';
import { historyQuery } from './queries.ts';
import { SealMark } from './seal-mark.tsx';

interface BookLineProps {
  readonly subject: string;
  /** When it was done. */
  readonly at: Instant;
}

/** Beside what is told already: which line of the audit keeps it, and whether that is sealed. */
export function BookLine({ subject, at }: BookLineProps) {
  const { data } = useQuery(historyQuery(subject));
  const entry = data?.entries.find((one) => one.at === at);
  if (!entry) return null;
  return (
    <p className="soft">
      Dòng {numberText(entry.sequence)} của nhật ký <SealMark seal={entry.seal} />
    </p>
  );
}
