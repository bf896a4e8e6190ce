import { createFileRoute } from '@tanstack/react-router';
import { History } from '../audit/history.tsx';
import { provinceOffice } from '../indicator/province-office.ts';
import { UnitChooser } from '../indicator/unit-chooser.tsx';
import { layoutsQuery, structureImportsQuery } from '../organization/import/queries.ts';
import { StructureImportPage } from '../organization/import/structure-import-page.tsx';

export const Route = createFileRoute('/nhap-to-chuc')({
  codeSplitGroupings: [['loader', 'component']],
  beforeLoad: ({ context }) => provinceOffice(context.office, 'found-units'),
  loader: ({ context: { queryClient } }) =>
    Promise.all([queryClient.ensureQueryData(structureImportsQuery), queryClient.ensureQueryData(layoutsQuery)]),
  component: StructureImportRoute,
});

function StructureImportRoute() {
  const { office } = Route.useRouteContext();
  return (
    <StructureImportPage
      provinceName={office.province.fullName}
      today={office.day}
      unitField={UnitChooser}
      historyOf={(subject, of) => <History key={subject} subject={subject} title={`Lịch sử: ${of}`} />}
    />
  );
}
