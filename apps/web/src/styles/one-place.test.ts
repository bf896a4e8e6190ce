import { expect, it } from 'vitest';

const sheets = import.meta.glob<string>('../**/*.css', { query: '?raw', import: 'default', eager: true });

/** The classes that a style sheet says something about by themselves, not within or beside something else. */
function classesOf(css: string): Set<string> {
  const selectors = [...css.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/([^{};]+)\{/g)].flatMap(([, list]) =>
    list!.split(','),
  );
  return new Set(selectors.map((selector) => selector.trim()).filter((selector) => /^\.[\w-]+$/.test(selector)));
}

// All of them are one file in the end, so a word that two parts use for two things would give one the looks of the other.
it('says how a class looks in one style sheet only', () => {
  const places = Map.groupBy(
    Object.entries(sheets).flatMap(([file, css]) => [...classesOf(css)].map((name) => ({ name, file }))),
    ({ name }) => name,
  );
  expect(places.size).toBeGreaterThan(100);
  const several = [...places].filter(([, found]) => found.length > 1);
  expect(several.map(([name, found]) => [name, ...found.map(({ file }) => file)])).toEqual([]);
});
