import { createFileRoute } from '@tanstack/react-router';
import { parseCivilDate, seriesList } from '@co-so/domain';
import { OwnRules } from '../regulation/list/own-rules.tsx';
import { RulesPage } from '../regulation/list/rules-page.tsx';
import { centralRulesQuery } from '../regulation/queries.ts';
import { onlyAccepted } from './-only-accepted.ts';

interface RulesSearch {
  readonly on?: string;
}

const accepted = onlyAccepted(({ on }: Record<string, unknown>): RulesSearch =>
  typeof on === 'string' && parseCivilDate(on) ? { on } : {},
);

export const Route = createFileRoute('/quy-dinh/')({
  validateSearch: accepted,
  // The rules travel with their page alone: the entry file knows nothing of them.
  codeSplitGroupings: [['loader', 'component']],
  loader: ({ context: { queryClient } }) =>
    Promise.all(seriesList.map((series) => queryClient.ensureQueryData(centralRulesQuery(series)))),
  component: RulesRoute,
});

function RulesRoute() {
  const { office } = Route.useRouteContext();
  const { on = '' } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <RulesPage
      on={parseCivilDate(on) ?? office.today}
      today={office.today}
      actions={office.office === 'province' && <OwnRules />}
      onDay={(day) => void navigate({ search: day === office.today ? {} : { on: day }, replace: true })}
    />
  );
}
