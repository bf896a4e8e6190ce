import type { ReactNode } from 'react';

/** One section of a rule page; its id is its address within the page. A tool is no part of the text and is not printed. */
export interface RulePart {
  readonly id: string;
  readonly title: string;
  readonly body: ReactNode;
  readonly isTool?: true;
}
