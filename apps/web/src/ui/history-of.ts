import type { ReactNode } from 'react';

/** Makes the history of one thing, which another feature knows how to show; `of` names it to whoever hears its button alone. */
export type HistoryOf = (subject: string, of: string) => ReactNode;
