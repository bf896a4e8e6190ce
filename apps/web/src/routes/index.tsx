import { createFileRoute, lazyRouteComponent } from '@tanstack/react-router';
import { endOfTime, parseCivilDate } from '@co-so/domain';
import { overviewQuery } from '../indicator/home-queries.ts';
import { onlyAccepted } from './-only-accepted.ts';

// Each office fetches its own home alone.
const ProvinceHome = lazyRouteComponent(() => import('./-province-home.tsx'), 'ProvinceHome');
const NationalHome = lazyRouteComponent(() => import('../national/national-home.tsx'), 'NationalHome');

interface HomeSearch {
  readonly on?: string;
  readonly unit?: string;
  readonly origin?: 'simulated';
}

const accepted = onlyAccepted((given: Record<string, unknown>): HomeSearch => ({
  // The simulated year knows one day alone, today.
  ...(given['origin'] !== 'simulated' && typeof given['on'] === 'string' && isDay(given['on'])
    ? { on: given['on'] }
    : {}),
  ...(typeof given['unit'] === 'string' ? { unit: given['unit'] } : {}),
  ...(given['origin'] === 'simulated' ? { origin: 'simulated' } : {}),
}));

function isDay(text: string): boolean {
  const day = parseCivilDate(text);
  return day !== undefined && day < endOfTime;
}

export const Route = createFileRoute('/')({
  validateSearch: accepted,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queryClient, office }, deps }) => {
    // The page itself travels beside its figures, not after them.
    if (office.office === 'national') return NationalHome.preload?.();
    await Promise.all([queryClient.ensureQueryData(overviewQuery(deps)), ProvinceHome.preload?.()]);
  },
  component: Home,
});

function Home() {
  const { office } = Route.useRouteContext();
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const change = (changed: HomeSearch) => void navigate({ search: { ...search, ...changed } });
  return office.office === 'national' ? (
    <NationalHome office={office} search={search} />
  ) : (
    <ProvinceHome office={office} search={search} onSearch={change} />
  );
}
