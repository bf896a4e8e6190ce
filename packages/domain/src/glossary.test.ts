import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const source = import.meta.dirname;
const root = join(source, '../../..');
const glossary = readFileSync(join(root, 'docs/glossary.md'), 'utf8');
const sections = glossary.split(/^## /m).slice(1).map(sectionOf);
const reserved = 'Words kept for what is still to come';

interface Section {
  readonly title: string;
  /** The identifiers in the first column, row by row. */
  readonly rows: readonly (readonly [string, ...string[]])[];
}

function sectionOf(text: string): Section {
  const rows = text.split('\n').flatMap((line) => {
    const [first, ...rest] = [...(/^\| (`[^|]*) \|/.exec(line)?.[1] ?? '').matchAll(/`(\w+)`/g)].map(
      (name) => name[1]!,
    );
    return first ? [[first, ...rest] as const] : [];
  });
  return { title: text.split('\n', 1)[0]!, rows };
}

/** Every type or interface that a file lets out, through the files it passes on as well. */
function typesOf(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8');
  const own = [...text.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name]) => name!);
  const passedOn = [...text.matchAll(/^export (?:type )?\* from '(.+)';/gm)];
  return [...own, ...passedOn.flatMap(([, path]) => typesOf(join(dirname(file), path!)))];
}

function asTerm(name: string): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

function filesOf(workspace: string): readonly string[] {
  const folder = join(root, workspace, 'src');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => readFileSync(join(folder, path), 'utf8'));
}

/** The word as a name or as a part of one: `figure` in `figureOf` and `SentFigure`, not in `configure`. */
function wordIn(word: string): RegExp {
  const term = asTerm(word);
  const inside = `${term.charAt(0).toUpperCase()}${term.slice(1)}`;
  return new RegExp(`(?:(?<![A-Za-z])${term}|${inside})(?![a-z])`);
}

describe('the glossary', () => {
  test('has a row for every type that the package lets out', () => {
    const explained = new Set(sections.flatMap(({ rows }) => rows.flat()).map(asTerm));
    expect(typesOf(join(source, 'index.ts')).filter((name) => !explained.has(asTerm(name)))).toEqual([]);
  });

  test('has one row for each word', () => {
    const words = sections.flatMap(({ rows }) => rows.map(([word]) => asTerm(word)));
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  test('explains no word that nothing is called by, but for those it keeps', () => {
    const code = ['packages/domain', 'packages/db', 'apps/api'].flatMap(filesOf).join('\n');
    const words = sections.filter(({ title }) => title !== reserved).flatMap(({ rows }) => rows.map(([word]) => word));
    expect(words.filter((word) => !wordIn(word).test(code))).toEqual([]);
  });

  test.each(sections)('is in alphabetical order under "$title"', ({ rows }) => {
    const words = rows.map(([word]) => word.toLowerCase());
    expect(words).toEqual([...words].sort());
  });
});
