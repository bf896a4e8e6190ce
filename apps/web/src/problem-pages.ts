const pages: Readonly<Record<string, string>> = import.meta.glob('../../../docs/problems/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The text of a problem's page, by its code; undefined for a code that there is none of. */
export function problemPage(code: string): string | undefined {
  return pages[`../../../docs/problems/${code}.md`];
}
