import { describe, expect, it } from 'vitest';
import { signatureOf } from '../../access/actor.ts';
import { civilDate } from '../../civil-date.ts';
import type { Result } from '../../result.ts';
import { anActor, noonOf } from '../../testing/builders.ts';
import { aTable } from '../../testing/rule-builders.ts';
import { draftActionsOf } from '../../access/allowed-actions.ts';
import { annualRating2025 } from '../rules/annual-rating/2025-08-30.ts';
import { decideTableIssue } from './issue-draft.ts';
import { decideDiscard, decideNewDraft, decideSave, tableTitleMaximum } from './own-draft.ts';
import type { NewDraft } from './own-draft.ts';
import { frameOn, loadTemplates } from './own-table.ts';
import type { OwnTable, ScoreTableDraft } from './own-table.ts';

const now = noonOf('2024-06-14');
const by = { actor: anActor('official'), now };
const wanted: NewDraft = { series: 'meeting-score', title: ' Bảng của tỉnh ', from: { kind: 'empty' } };
const unissued = { selection: { by: 'never' }, effectiveFrom: null } as const;

function aDraft(over: Partial<ScoreTableDraft> = {}): ScoreTableDraft {
  return {
    ...{ id: 'table-1', series: 'meeting-score', draftedFrom: null, state: 'open', revision: 2 },
    ...{ table: aTable(unissued), recordedBy: signatureOf(by.actor), recordedAt: now },
    ...over,
  };
}

/** The reasons against it, each with its place. */
function against(result: Result<unknown>): readonly string[] {
  return result.ok ? [] : result.problems.map(({ code, at }) => `${code} ${at ?? ''}`.trim());
}

describe('a new draft', () => {
  it('is empty, or has the lines of what it begins from', () => {
    const empty = decideNewDraft('x', wanted, undefined, by);
    expect(empty).toMatchObject({
      ok: true,
      value: { id: 'x', draftedFrom: null, state: 'open', revision: 1, table: { name: 'Bảng của tỉnh', subjects: [] } },
    });
    const from = { kind: 'issued', id: 'table-1' } as const;
    const successor = decideNewDraft('x', { ...wanted, from }, aTable(), by);
    expect(successor).toMatchObject({ ok: true, value: { draftedFrom: 'table-1', table: { id: 'x', sources: [] } } });
    expect(successor.ok && successor.value.table).toMatchObject({ subjects: aTable().subjects });
  });

  it('has a name, and begins from what is there', () => {
    const from = { kind: 'central', id: 'none' } as const;
    expect(against(decideNewDraft('x', { ...wanted, title: ' ', from }, undefined, by))).toEqual([
      'text-missing /title',
      'template-unknown /from/id',
    ]);
    const title = 'x'.repeat(tableTitleMaximum + 1);
    expect(against(decideNewDraft('x', { ...wanted, title }, undefined, by))).toEqual(['text-too-long /title']);
  });
});

describe('saving', () => {
  const seen = { draft: aDraft(), basedOn: 2 };

  it('adds a revision, wrong as it may be; which table it is and when it holds is not the sender’s to say', () => {
    const sent = aTable({ id: 'other', name: 'Khác', subjects: [] });
    expect(decideSave(seen, sent, null, by)).toMatchObject({
      ok: true,
      value: { revision: 3, table: { id: 'table-1', name: 'Khác', ...unissued } },
    });
  });

  it.each([
    ['what cannot be read', { draft: aDraft(), basedOn: 2 }, { rules: 'laws' }, ['choice-unknown /table/rules']],
    ['another series', seen, aTable({ series: 'four-good' }), ['series-other /table/series']],
    ['what says nothing new', seen, aTable(), ['nothing-changed']],
    ['an earlier revision', { draft: aDraft(), basedOn: 1 }, aTable({ name: 'x' }), ['draft-moved-on']],
    ['a closed draft', { draft: aDraft({ state: 'issued' }), basedOn: 2 }, aTable({ name: 'x' }), ['draft-closed']],
  ])('refuses %s', (_, given, sent, problems) => {
    expect(against(decideSave(given, sent, null, by))).toEqual(problems);
  });

  it('is not done with what was given up', () => {
    const discarded = decideDiscard(seen);
    expect(discarded).toMatchObject({ ok: true, value: { state: 'discarded', revision: 2 } });
    expect(against(decideDiscard({ draft: aDraft({ state: 'discarded' }), basedOn: 2 }))).toEqual(['draft-closed']);
    expect(against(decideDiscard({ draft: aDraft(), basedOn: 3 }))).toEqual(['draft-moved-on']);
  });
});

describe('issuing', () => {
  const document = {
    ...{ instrument: ' Quy định 05-QĐ/TU ', issuer: 'Tỉnh ủy' },
    ...{ issuedOn: civilDate('2024-06-14'), effectiveFrom: civilDate('2024-07-01') },
  };
  const none = { issued: [], templates: [] };

  it('makes the next version of the series', () => {
    const first = decideTableIssue({ draft: aDraft(), basedOn: 2 }, none, document, by);
    if (!first.ok) throw new Error(against(first).join());
    expect(first.value).toMatchObject({ id: 'table-1', version: 1, revision: 2, instrument: 'Quy định 05-QĐ/TU' });
    const issued: readonly OwnTable[] = [{ ...first.value, contentHash: '' }];
    const draft = aDraft({ id: 'table-2', table: aTable({ id: 'table-2', ...unissued }) });
    const later = { ...document, effectiveFrom: civilDate('2025-01-01') };
    const second = decideTableIssue({ draft, basedOn: 2 }, { ...none, issued }, later, by);
    expect(second).toMatchObject({ ok: true, value: { version: 2, replaces: 'table-1' } });
    expect(against(decideTableIssue({ draft, basedOn: 2 }, { ...none, issued }, document, by))).toEqual([
      'successor-not-later /effectiveFrom',
    ]);
  });

  it.each([
    ['2026-06-14', []],
    ['2026-06-15', ['day-too-late /effectiveFrom']],
    ['9999-12-30', ['day-too-late /effectiveFrom']],
  ])('begins within two years, so that a mistyped year locks no series: %s', (from, expected) => {
    const typed = { ...document, effectiveFrom: civilDate(from) };
    expect(against(decideTableIssue({ draft: aDraft(), basedOn: 2 }, none, typed, by))).toEqual(expected);
  });

  it('names what the document lacks in the form, and what the table lacks in the table', () => {
    const draft = aDraft({ table: aTable({ ...unissued, subjects: [] }) });
    const lacking = { ...document, instrument: '', issuer: ' ', issuedOn: civilDate('2024-06-15') };
    expect(against(decideTableIssue({ draft, basedOn: 2 }, none, lacking, by))).toEqual([
      'day-in-future /issuedOn',
      'document-missing /instrument',
      'document-missing /issuer',
      'table-empty /table/subjects',
    ]);
    expect(against(decideTableIssue({ draft, basedOn: 1 }, none, document, by))).toEqual(['draft-moved-on']);
  });
});

it('a yearly score keeps the frame of its day, any other table is one by itself', async () => {
  const templates = await loadTemplates('annual-score');
  expect(frameOn('annual-score', templates, civilDate('2026-01-01'))).toBe(annualRating2025);
  expect(frameOn('annual-score', templates, civilDate('1990-01-01'))).toBeNull();
  expect(frameOn('meeting-score', templates, civilDate('2026-01-01'))).toBeNull();
  expect((await loadTemplates('four-good')).map(({ id, rules }) => [id, rules])).toEqual([
    ['four-good/21-nq-tw', 'checklist'],
  ]);
});

it('nothing is done any more with a draft that is closed', () => {
  for (const state of ['issued', 'discarded'] as const) expect(draftActionsOf({ state }, by.actor)).toEqual([]);
});
