import { createFileRoute, notFound } from '@tanstack/react-router';
import { useState } from 'react';
import type { FigureKey } from '@co-so/domain';
import { keySubject } from '../audit/audit-text.ts';
import { BookLine } from '../audit/book-line.tsx';
import { NewEntryPage } from '../indicator/entry/new-entry-page.tsx';
import { FigurePage } from '../indicator/figure/figure-page.tsx';
import { figureSearch, isInCatalogue, keyIn } from '../indicator/figure/figure-search.ts';
import type { FigureSearch } from '../indicator/figure/figure-search.ts';
import { overviewQuery } from '../indicator/home-queries.ts';
import { provinceOffice } from '../indicator/province-office.ts';
import { figurePageQuery } from '../indicator/queries.ts';
import { onlyAccepted } from './-only-accepted.ts';

const accepted = onlyAccepted(figureSearch);

export const Route = createFileRoute('/so-lieu')({
  validateSearch: accepted,
  beforeLoad: ({ context }) => provinceOffice(context.office),
  loaderDeps: ({ search: { unit, indicator, category, period } }) => ({ unit, indicator, category, period }),
  loader: async ({ context: { queryClient }, deps: { unit, indicator, category, period } }) => {
    const about = keyIn({
      ...(unit && { unit }),
      ...(indicator && { indicator }),
      ...(category && { category }),
      ...(period && { period }),
    });
    if (about && !isInCatalogue(about)) throw notFound();
    if (about) return void (await queryClient.ensureQueryData(figurePageQuery(about)));
    await queryClient.ensureQueryData(overviewQuery(unit === undefined ? {} : { unit }));
  },
  component: FigureRoute,
});

function FigureRoute() {
  const { office } = Route.useRouteContext();
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const [written, setWritten] = useState<{ readonly at: string; readonly message: string }>();
  const about = keyIn(search);
  const show = (key: FigureKey, message?: string) => {
    setWritten(message === undefined ? undefined : { at: addressOf(key), message });
    void navigate({ search: searchOf(key), resetScroll: message !== undefined });
  };
  if (!about)
    return (
      <NewEntryPage
        search={search}
        today={office.today}
        onUnit={(unit) => void navigate({ search: { ...search, unit }, replace: true, ignoreBlocker: true })}
        onWritten={show}
        onCancel={() => void navigate({ to: '/' })}
      />
    );
  return (
    <FigurePage
      key={addressOf(about)}
      about={about}
      search={search}
      today={office.today}
      canSeeSubmissions={office.person.actions.includes('view-submissions')}
      canSeePlans={office.person.actions.includes('view-plans')}
      written={written?.at === addressOf(about) ? written.message : undefined}
      onWritten={(message) => show(about, message)}
      onClose={() => show(about)}
      bookLine={(thing, key, at) => <BookLine subject={keySubject(thing, key)} at={at} />}
    />
  );
}

function searchOf({ unitId, indicator, category, period }: FigureKey): FigureSearch {
  return { unit: unitId, indicator, period, ...(category === null ? {} : { category }) };
}

function addressOf({ unitId, indicator, category, period }: FigureKey): string {
  return [unitId, indicator, category ?? '', period].join(' ');
}
