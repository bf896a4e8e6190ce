import { createFileRoute, notFound } from '@tanstack/react-router';
import { useSuspenseQuery } from '@tanstack/react-query';
import { OriginSwitch } from '../national/origin-switch.tsx';
import { dayInLife } from '../national/province/life.ts';
import { ProvincePage } from '../national/province/province-page.tsx';
import { provinceFiguresQuery } from '../national/queries.ts';
import { originOf, provinceSearch } from '../national/search.ts';
import { onlyAccepted } from './-only-accepted.ts';

const accepted = onlyAccepted(provinceSearch);

export const Route = createFileRoute('/tinh/$slug')({
  validateSearch: accepted,
  codeSplitGroupings: [['loader', 'component']],
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queryClient, office }, params: { slug }, deps }) => {
    const day = dayInLife(slug, deps.on ?? office.today);
    if (office.office !== 'national' || !day) throw notFound();
    const query = provinceFiguresQuery(slug, day, originOf(deps));
    await queryClient.ensureQueryData(query);
    return { day };
  },
  component: SentByProvince,
});

function SentByProvince() {
  const { slug } = Route.useParams();
  const { day } = Route.useLoaderData();
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const origin = originOf(search);
  const { data: sent } = useSuspenseQuery(provinceFiguresQuery(slug, day, origin));
  return (
    <ProvincePage
      sent={sent}
      day={day}
      origin={origin}
      originSwitch={
        <OriginSwitch
          origin={origin}
          onChange={(of) => void navigate({ search: { ...search, origin: of === 'real' ? undefined : of } })}
        />
      }
    />
  );
}
