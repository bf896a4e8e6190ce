import { createFileRoute } from '@tanstack/react-router';
import { parseKnownDay, seriesList } from '@co-so/domain';
import type { CivilDate, Series } from '@co-so/domain';
import { OwnRules } from '../regulation/list/own-rules.tsx';
import { OwnTables } from '../regulation/list/own-tables.tsx';
import { RulesPage } from '../regulation/list/rules-page.tsx';
import { centralRulesQuery } from '../regulation/queries.ts';
import { tableListQuery } from '../regulation/table/queries.ts';
import { onlyAccepted } from './-only-accepted.ts';

interface RulesSearch {
  readonly on?: string;
}

const accepted = onlyAccepted(({ on }: Record<string, unknown>): RulesSearch =>
  typeof on === 'string' && parseKnownDay(on) ? { on } : {},
);

export const Route = createFileRoute('/quy-dinh/')({
  validateSearch: accepted,
  // The rules travel with their page alone: the entry file knows nothing of them.
  codeSplitGroupings: [['loader', 'component']],
  loader: ({ context: { queryClient, office } }) =>
    Promise.all([
      ...seriesList.map((series) => queryClient.ensureQueryData(centralRulesQuery(series))),
      // Tables that cannot be fetched do not keep the texts of the centre from being read.
      ...(office.office === 'province' ? [queryClient.prefetchQuery(tableListQuery)] : []),
    ]),
  component: RulesRoute,
});

function RulesRoute() {
  const { office } = Route.useRouteContext();
  const { on = '' } = Route.useSearch();
  const ownOf = (series: Series, day: CivilDate) => <OwnTables series={series} on={day} today={office.today} />;
  const navigate = Route.useNavigate();
  return (
    <RulesPage
      on={parseKnownDay(on) ?? office.today}
      today={office.today}
      {...(office.office === 'province' && {
        actions: <OwnRules hasDecisions={office.person.actions.includes('view-decisions')} />,
        ownOf,
      })}
      onDay={(day) => void navigate({ search: day === office.today ? {} : { on: day }, replace: true })}
    />
  );
}
