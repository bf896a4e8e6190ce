import { text } from 'drizzle-orm/sqlite-core';
import { personal } from './personal.ts';

type Deed =
  | 'applied'
  | 'closed'
  | 'decided'
  | 'delegated'
  | 'granted'
  | 'imported'
  | 'issued'
  | 'notified'
  | 'prepared'
  | 'recorded'
  | 'reverted'
  | 'saved'
  | 'set'
  | 'undone';

/** Who did something and as what: the account and its post, never a name. It stays, as proof. */
export function signedBy<Done extends Deed>(done: Done, purpose: string) {
  return named(done, {
    by: personal('ordinary', purpose, 'asProof', text(`${done}_by`).notNull()),
    title: personal('ordinary', `${purpose}: chức danh lúc đó`, 'asProof', text(`${done}_by_title`).notNull()),
  });
}

/** The same of what is done later, or never. */
export function laterSignedBy<Done extends Deed>(done: Done, purpose: string) {
  return named(done, {
    by: personal('ordinary', purpose, 'asProof', text(`${done}_by`)),
    title: personal('ordinary', `${purpose}: chức danh lúc đó`, 'asProof', text(`${done}_by_title`)),
  });
}

function named<Done extends Deed, By, Title>(done: Done, { by, title }: { readonly by: By; readonly title: Title }) {
  return { [`${done}By`]: by, [`${done}ByTitle`]: title } as { readonly [Key in `${Done}By`]: By } & {
    readonly [Key in `${Done}ByTitle`]: Title;
  };
}
