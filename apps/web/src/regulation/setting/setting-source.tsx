import type { ShownSetting } from '@co-so/api';
import { Unconfirmed } from '../citation.tsx';

const nothingTold = { sources: [], told: [] } as const;

/** Where a text leaves the choice; the rule's own page, named beside it, has the sources. */
export function SettingSource({ shown: { setting } }: { readonly shown: ShownSetting }) {
  const { at, unconfirmed } = setting;
  return (
    <>
      {at?.place} {unconfirmed !== undefined && <Unconfirmed reason={unconfirmed} reading={nothingTold} />}
    </>
  );
}
