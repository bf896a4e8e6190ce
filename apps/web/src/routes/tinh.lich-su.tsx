import { createFileRoute, notFound } from '@tanstack/react-router';
import { HistoryPage } from '../national/history/history-page.tsx';
import { historySearch } from '../national/search.ts';
import { onlyAccepted } from './-only-accepted.ts';

const accepted = onlyAccepted(historySearch);

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
  const { on, unread } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <HistoryPage
      asked={on ?? today}
      unread={unread}
      today={today}
      onDay={(day) => void navigate({ search: day === today ? {} : { on: day }, resetScroll: false })}
    />
  );
}
