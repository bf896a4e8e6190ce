import { createFileRoute, notFound } from '@tanstack/react-router';
import { ReceptionPage } from '../national/reception/reception-page.tsx';

export const Route = createFileRoute('/tiep-nhan')({
  codeSplitGroupings: [['loader', 'component']],
  loader: ({ context: { office } }) => {
    if (office.office !== 'national' || !office.person.actions.includes('receive-delivery')) throw notFound();
  },
  component: ReceptionPage,
});
