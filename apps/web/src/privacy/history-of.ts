import type { ReactNode } from 'react';

/** Makes the history of one thing of a register, which another feature knows how to show. */
export type HistoryOf = (subject: string, of: string) => ReactNode;
