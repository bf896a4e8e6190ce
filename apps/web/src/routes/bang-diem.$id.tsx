import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, lazyRouteComponent } from '@tanstack/react-router';
import { useState } from 'react';
import { History } from '../audit/history.tsx';
import { useProof } from '../audit/signed-seal.tsx';
import { provinceOffice } from '../indicator/province-office.ts';
import { tableQuery, templatesQuery } from '../regulation/table/queries.ts';
import { loadTrialOf } from '../regulation/trial/trials-by-kind.tsx';
import { unitAddress } from '../regulation/trial/unit/unit-basis.ts';
import type { UnitAddress } from '../regulation/trial/unit/unit-basis.ts';
import { onlyAccepted } from './-only-accepted.ts';
import { triedUnit } from './-tried-unit.ts';

// Whoever writes a table does not wait for the page that reads it, nor the other way round.
const DraftPage = lazyRouteComponent(() => import('../regulation/table/draft-page.tsx'), 'DraftPage');
const IssuedPage = lazyRouteComponent(() => import('../regulation/table/issued-page.tsx'), 'IssuedPage');
const RevisionPage = lazyRouteComponent(() => import('../regulation/table/revision-page.tsx'), 'RevisionPage');

interface TableSearch extends UnitAddress {
  readonly subject?: string;
  /** An earlier save of the draft. */
  readonly revision?: number;
}

const accepted = onlyAccepted(({ subject, revision, ...others }: Record<string, unknown>): TableSearch => ({
  ...(typeof subject === 'string' && subject !== '' && { subject }),
  ...(typeof revision === 'number' && Number.isInteger(revision) && revision > 0 && { revision }),
  ...unitAddress(others),
}));

export const Route = createFileRoute('/bang-diem/$id')({
  validateSearch: accepted,
  codeSplitGroupings: [['loader', 'component']],
  beforeLoad: ({ context }) => provinceOffice(context.office),
  loaderDeps: ({ search: { revision } }) => ({ revision }),
  loader: async ({ context: { queryClient }, params: { id }, deps: { revision } }) => {
    const { series, kind, table } = await queryClient.ensureQueryData(tableQuery(id));
    const Shown = revision !== undefined ? RevisionPage : kind === 'issued' ? IssuedPage : DraftPage;
    await Promise.all([
      Shown.preload?.(),
      loadTrialOf(table),
      queryClient.ensureQueryData(templatesQuery(series)),
      revision !== undefined && queryClient.ensureQueryData(tableQuery(id, revision)),
    ]);
  },
  component: TableRoute,
});

function TableRoute() {
  const { revision } = Route.useSearch();
  return revision === undefined ? <LatestTable /> : <EarlierSave revision={revision} />;
}

function EarlierSave({ revision }: { readonly revision: number }) {
  const { id } = Route.useParams();
  const { data: latest } = useSuspenseQuery(tableQuery(id));
  const { data: saved } = useSuspenseQuery(tableQuery(id, revision));
  if (saved.kind !== 'draft') throw new Error('a save of a draft is no issued table');
  return <RevisionPage draft={saved} latest={latest.revision} />;
}

function LatestTable() {
  const { office } = Route.useRouteContext();
  const { id } = Route.useParams();
  const { subject, unit, on } = Route.useSearch();
  const address = { ...(unit !== undefined && { unit }), ...(on && { on }) };
  const navigate = Route.useNavigate();
  const [isNew, setNew] = useState(false);
  const { data } = useSuspenseQuery(tableQuery(id));
  const { data: frames } = useSuspenseQuery(templatesQuery(data.series));
  const history = <History subject={`score-table/${id}`} />;
  const proof = useProof(`score-table/${id}`, ['issue-score-table']);
  const tried = triedUnit(
    office,
    address,
    (chosen) =>
      void navigate({
        search: { ...(subject !== undefined && { subject }), ...chosen },
        hash: true,
        resetScroll: false,
        hashScrollIntoView: false,
      }),
  );
  if (data.kind === 'issued')
    return (
      <IssuedPage
        issued={data}
        isNew={isNew}
        subject={subject}
        today={office.today}
        frames={frames}
        unit={tried}
        history={history}
        proof={proof}
        onSubject={(chosen) =>
          void navigate({ search: { ...address, subject: chosen }, hash: true, replace: true, resetScroll: false })
        }
      />
    );
  return (
    <DraftPage
      key={id}
      draft={data}
      today={office.today}
      unit={tried}
      history={history}
      onIssued={() => setNew(true)}
      onDiscarded={() => void navigate({ to: '/bang-diem' })}
    />
  );
}
