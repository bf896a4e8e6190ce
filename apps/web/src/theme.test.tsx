import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { cssVariables, theme } from './theme.ts';

// The kit would write these into the page, which the policy on styles refuses; `vitest -u` writes the file anew.
it('has in a file of its own what the kit would write of it', async () => {
  const markup = renderToStaticMarkup(
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} withGlobalClasses={false} />,
  );
  const css = /^<style data-mantine-styles="true">(.+)<\/style>$/s.exec(markup)?.[1] ?? '';
  await expect(css.replaceAll(/[{};]/g, '$&\n').replaceAll(/\n+/g, '\n')).toMatchFileSnapshot('styles/theme.gen.css');
});
