/** Each icon is a module of its own: the door of the package leads to all six thousand, and every tool would read them. */
declare module '@tabler/icons-react/dist/esm/icons/*.mjs' {
  import type { FunctionComponent, SVGProps } from 'react';
  const icon: FunctionComponent<SVGProps<SVGSVGElement> & { readonly size?: number }>;
  export default icon;
}
