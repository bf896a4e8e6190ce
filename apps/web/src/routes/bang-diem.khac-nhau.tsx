import { createFileRoute, notFound } from '@tanstack/react-router';
import { provinceOffice } from '../indicator/province-office.ts';
import { DifferencePage } from '../regulation/table/difference-page.tsx';
import { differenceQuery } from '../regulation/table/queries.ts';
import { onlyAccepted } from './-only-accepted.ts';

interface DifferenceSearch {
  readonly earlier?: string;
  readonly later?: string;
}

const accepted = onlyAccepted(({ earlier, later }: Record<string, unknown>): DifferenceSearch => ({
  ...(typeof earlier === 'string' && { earlier }),
  ...(typeof later === 'string' && { later }),
}));

export const Route = createFileRoute('/bang-diem/khac-nhau')({
  validateSearch: accepted,
  codeSplitGroupings: [['loader', 'component']],
  beforeLoad: ({ context }) => provinceOffice(context.office),
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queryClient }, deps: { earlier, later } }) => {
    if (earlier === undefined || later === undefined) throw notFound();
    await queryClient.ensureQueryData(differenceQuery(earlier, later));
    return { earlier, later };
  },
  component: DifferenceRoute,
});

function DifferenceRoute() {
  return <DifferencePage {...Route.useLoaderData()} />;
}
