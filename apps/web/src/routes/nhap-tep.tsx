import { createFileRoute } from '@tanstack/react-router';
import { ImportPage } from '../indicator/import/import-page.tsx';
import { provinceOffice } from '../indicator/province-office.ts';

export const Route = createFileRoute('/nhap-tep')({
  beforeLoad: ({ context }) => provinceOffice(context.office, 'record-figures'),
  component: ImportRoute,
});

function ImportRoute() {
  const { office } = Route.useRouteContext();
  return <ImportPage province={office.province.slug} provinceName={office.province.fullName} />;
}
