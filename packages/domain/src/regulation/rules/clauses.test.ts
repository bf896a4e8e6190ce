import { expect, it } from 'vitest';
import { loadCentralRules, seriesList } from '../central-rules.ts';
import { citedParts } from '../check/cited-parts.ts';
import type { RuleSet } from '../rule-set.ts';
import { partsByClause } from './clauses.cases.ts';

const all = (await Promise.all(seriesList.map(loadCentralRules))).flat();

/** What a part is called in its set: its own name, or the place that only it has, or what it is of. */
function nameOf(at: string, part: object): string {
  const place = at.slice(at.lastIndexOf('/') + 1);
  const own = (...keys: readonly string[]): unknown => Object.entries(part).find(([key]) => keys.includes(key))?.[1];
  return String(own('id', 'code') ?? (/^\d+$/.test(place) ? own('level', 'child', 'subject', 'criterion') : place));
}

function byClause(set: RuleSet): Readonly<Record<string, string>> {
  const found = new Map<string, Set<string>>();
  for (const [at, part] of citedParts(set)) {
    if (!part.at) continue;
    const source = set.sources.find(({ id }) => id === part.at!.of)!;
    const key = `${source.instrument}, ${part.at.place}`;
    found.set(key, (found.get(key) ?? new Set()).add(nameOf(at, part)));
  }
  return Object.fromEntries([...found].map(([key, names]) => [key, [...names].join(' ')]));
}

it.each(all.map((set) => [set.id, set] as const))('%s has each part under the clause that says it', (id, set) => {
  expect(byClause(set)).toEqual(partsByClause[id] ?? {});
});

it('expects clauses of no set that is not there', () => {
  expect(Object.keys(partsByClause).filter((id) => !all.some((set) => set.id === id))).toEqual([]);
});
