import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';
import { RequestFailed } from '../api.ts';
import { hasLostParts } from './lost-parts.ts';

/** What is not there because no answer came. */
export function LineDown({ children }: { readonly children: ReactNode }) {
  return (
    <Alert role="alert" color="red" variant="light" title="Mất kết nối">
      {children} Khi có mạng, bấm “Thử lại”.
    </Alert>
  );
}

/** No answer came; or a part of the page itself could not be fetched. */
export function isLineDown(error: unknown): boolean {
  return error instanceof RequestFailed ? !error.body : hasLostParts() || !navigator.onLine;
}
