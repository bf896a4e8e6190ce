import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { RecordHistory } from '../audit/record-history.tsx';
import { PersonPage } from '../access/administration/person-page.tsx';
import { personQuery } from '../access/administration/queries.ts';
import { contextQuery } from '../access/queries.ts';
import type { OfficeContext } from '../access/queries.ts';
import type { CivilDate } from '@co-so/domain';
import { UnitChooser } from '../indicator/unit-chooser.tsx';

export const Route = createFileRoute('/can-bo/$id')({
  codeSplitGroupings: [['loader', 'component']],
  loader: ({ context: { queryClient }, params: { id } }) => queryClient.ensureQueryData(personQuery(id)),
  component: PersonRoute,
});

function PersonRoute() {
  const { id } = Route.useParams();
  const { data: office } = useSuspenseQuery(contextQuery);
  const { today, person } = office;
  return (
    <PersonPage
      key={id}
      id={id}
      office={office.office}
      endedOn={endedOnOf(office)}
      today={today}
      actions={person.actions}
      unitField={UnitChooser}
      history={<RecordHistory subject={`account/${id}`} of="tài khoản và vai trò" />}
    />
  );
}

function endedOnOf(office: OfficeContext): CivilDate | null {
  const endedOn = office.office === 'province' ? office.province.endedOn : null;
  return endedOn !== null && endedOn <= office.today ? endedOn : null;
}
