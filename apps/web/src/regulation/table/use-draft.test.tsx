import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { ShownDraft } from '@co-so/api';
import { civilDate, draftFrom, loadTemplates, noPoints, offeredTo } from '@co-so/domain';
import type { LocalRuleSet, ScoringRuleSet, Series, SubjectRules } from '@co-so/domain';
import type { PropsWithChildren } from 'react';
import { expect, test } from 'vitest';
import { templatesQuery } from './queries.ts';
import { useDraft } from './use-draft.ts';

const today = civilDate('2026-06-01');

/** A draft from a central set, as it is opened: nothing of it edited. */
async function opened(series: Series, id: string, of: (table: ScoringRuleSet) => ScoringRuleSet) {
  const templates = await loadTemplates(series);
  const template = templates.find((one) => one.id === id);
  if (template?.rules !== 'scoring') throw new Error(`no ${id}`);
  const table = of(draftFrom(template, { id: 'draft', name: 'Bảng', series }));
  const offered = offeredTo(table, { templates, frame: series === 'annual-score' ? template : null });
  const draft = {
    kind: 'draft',
    id: 'draft',
    series,
    revision: 1,
    table,
    offered,
    problems: [],
  } as Partial<ShownDraft>;
  const client = new QueryClient({
    defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } },
  });
  client.setQueryData(templatesQuery(series).queryKey, templates);
  const wrapper = ({ children }: PropsWithChildren) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  const { result } = renderHook(() => useDraft(draft as ShownDraft, today), { wrapper });
  const change = (changed: LocalRuleSet) =>
    act(() => {
      result.current.change(changed);
    });
  return { table, offered, change, shown: () => result.current.table as ScoringRuleSet };
}

function criterionOf({ subjects }: ScoringRuleSet, id: string) {
  return subjects.flatMap(({ groups }) => groups.flatMap(({ criteria }) => criteria)).find((one) => one.id === id)!;
}

function withCriterion(table: ScoringRuleSet, id: string): ScoringRuleSet {
  const inSubject = (rules: SubjectRules): SubjectRules => ({
    ...rules,
    groups: rules.groups.map((group) => ({
      ...group,
      criteria: group.criteria.map((one) =>
        one.id === id ? { ...one, measure: { kind: 'manual', max: noPoints } as const } : one,
      ),
    })),
  });
  return { ...table, subjects: table.subjects.map(inSubject) };
}

test('a number that somebody edits is the province’s own from that moment, and its neighbours stay the template’s', async () => {
  const { table, change, shown } = await opened('meeting-score', 'meeting-score/t3', (begun) => begun);
  expect(criterionOf(shown(), '4.4').unconfirmed).toMatch(/^Theo mẫu/);
  change(withCriterion(table, '4.4'));
  expect(criterionOf(shown(), '4.4')).toMatchObject({ at: { of: 'table', place: 'mục 4.4' } });
  expect(criterionOf(shown(), '4.4').unconfirmed).toBeUndefined();
  expect(criterionOf(shown(), '4.6').unconfirmed).toMatch(/^Theo mẫu/);
});

test('a kind of subject that is taken over from the centre is still the template’s', async () => {
  const leftOut = (begun: ScoringRuleSet) => ({ ...begun, subjects: begun.subjects.slice(1) });
  const { table, offered, change, shown } = await opened('annual-score', 'annual-rating/2025-08-30', leftOut);
  if (offered?.rules !== 'scoring') throw new Error('nothing offered');
  expect(offered.subjects.map(({ subject }) => subject)).toEqual(['collective']);
  change({ ...table, subjects: [...table.subjects, ...offered.subjects] });
  expect(shown().subjects.at(-1)).toEqual(offered.subjects[0]);
});
