import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';

/** What the parts of the kit need around them; its styles are no part of the page, as in `main.tsx`. */
export function InKit({ children }: { readonly children: ReactNode }) {
  return (
    <MantineProvider env="test" withCssVariables={false} withGlobalClasses={false}>
      {children}
    </MantineProvider>
  );
}
