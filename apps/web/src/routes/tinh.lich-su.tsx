import { createFileRoute, notFound } from '@tanstack/react-router';
import { registryBeginsOn } from '@co-so/domain';
import type { CivilDate } from '@co-so/domain';
import { HistoryPage } from '../national/history/history-page.tsx';
import { daySearch } from '../national/search.ts';
import { onlyAccepted } from './-only-accepted.ts';

const accepted = onlyAccepted(daySearch);

export const Route = createFileRoute('/tinh/lich-su')({
  validateSearch: accepted,
  loader: ({ context: { office } }) => {
    if (office.office !== 'national') throw notFound();
    return { today: office.today };
  },
  component: History,
});

function History() {
  const { today } = Route.useLoaderData();
  const { on } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <HistoryPage
      day={dayWithin(on ?? today, today)}
      today={today}
      onDay={(day) => void navigate({ search: day === today ? {} : { on: day }, resetScroll: false })}
    />
  );
}

/** The day asked for, as far as the registry tells and days have come. */
function dayWithin(asked: CivilDate, today: CivilDate): CivilDate {
  if (asked < registryBeginsOn) return registryBeginsOn;
  return asked > today ? today : asked;
}
