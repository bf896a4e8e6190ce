import { createTheme } from '@mantine/core';
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core';
import { KeptButton } from './ui/kept-button.tsx';

/** Ink blue for what one can press; red and gold stay in the header. */
const ink: MantineColorsTuple = [
  '#eef4fa',
  '#d9e6f2',
  '#b3cde5',
  '#86afd4',
  '#5c91c2',
  '#3d78b0',
  '#2a659f',
  '#1d5288',
  '#174470',
  '#11365b',
];

export const theme = createTheme({
  colors: { ink },
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 5 },
  autoContrast: true,
  respectReducedMotion: true,
  defaultRadius: 'sm',
  fontFamily: '"Inter", "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif',
  headings: {
    fontWeight: '650',
    sizes: { h1: { fontSize: '1.625rem', lineHeight: '1.25' }, h2: { fontSize: '1.125rem' } },
  },
  components: {
    Badge: { defaultProps: { tt: 'none', radius: 'sm' } },
    Button: { defaultProps: { component: KeptButton } },
  },
});

/** The kit's own greys fail contrast in several places; these pass WCAG 2.2 AA on white and on the dark ground. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#4b5563',
    '--mantine-color-placeholder': '#6b7280',
    '--mantine-color-default-border': '#c3cad5',
    '--mantine-color-error': '#b42318',
    '--mantine-color-ink-light-color': '#11365b',
    '--mantine-color-yellow-light-color': '#713f12',
    '--mantine-color-red-light-color': '#7f1d1d',
    '--mantine-color-green-light-color': '#14532d',
    '--mantine-color-gray-light-color': '#374151',
    '--mantine-color-blue-light-color': '#1e3a8a',
  },
  dark: {
    '--mantine-color-dimmed': '#a9b1bd',
    '--mantine-color-placeholder': '#8b93a1',
    '--mantine-color-error': '#ff8a7d',
  },
});
