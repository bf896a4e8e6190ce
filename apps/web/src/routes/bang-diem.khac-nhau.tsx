import { createFileRoute, notFound } from '@tanstack/react-router';
import { provinceOffice } from '../indicator/province-office.ts';
import { DifferencePage } from '../regulation/table/difference-page.tsx';
import { differenceQuery } from '../regulation/table/queries.ts';

interface DifferenceSearch {
  readonly earlier?: string;
  readonly later?: string;
}

export const Route = createFileRoute('/bang-diem/khac-nhau')({
  validateSearch: ({ earlier, later }: Record<string, unknown>): DifferenceSearch => ({
    ...(typeof earlier === 'string' && { earlier }),
    ...(typeof later === 'string' && { later }),
  }),
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
