import { Alert } from '@mantine/core';
import { dayText } from '@co-so/domain';
import type { CivilDate } from '@co-so/domain';
import { capitalized } from '../ui/capitalized.ts';
import { endedText, successorOn } from './-ended-text.ts';

interface EndedNoticeProps {
  readonly slug: string;
  readonly day: CivilDate;
}

/** Says of a day on which the province is no more what became of it, and leads to where its units are. */
export function EndedNotice({ slug, day }: EndedNoticeProps) {
  const after = successorOn(slug, day);
  if (!after) return undefined;
  const { host, protocol } = location;
  const address = `${protocol}//${after.slug}.${host.slice(host.indexOf('.') + 1)}/to-chuc?ngay=${day}`;
  return (
    <Alert color="yellow" variant="light" mb="md">
      Nơi này lưu cơ cấu đến hết ngày {dayText(after.lastDay)}: {capitalized(endedText(slug) ?? '')}. Cơ cấu ngày{' '}
      {dayText(day)} ở <a href={address}>{after.name}</a>.
    </Alert>
  );
}
