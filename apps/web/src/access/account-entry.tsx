import { lazy, Suspense, useState } from 'react';
import type { ShownPerson } from '@co-so/api';
import { AccountButton } from './account-button.tsx';

const AccountMenu = lazy(async () => ({ default: (await import('./account-menu.tsx')).AccountMenu }));

/** The button of the account in the masthead; its menu is fetched when it is first opened. */
export function AccountEntry({ person }: { readonly person: ShownPerson }) {
  const [isWanted, setWanted] = useState(false);
  const button = (
    <AccountButton person={person} aria-haspopup="menu" aria-expanded={false} onClick={() => setWanted(true)} />
  );
  return isWanted ? (
    <Suspense fallback={button}>
      <AccountMenu person={person} />
    </Suspense>
  ) : (
    button
  );
}
