import { describe, expect, it } from 'vitest';
import { civilDate } from '../../civil-date.ts';
import { aTable } from '../../testing/rule-builders.ts';
import { citedParts } from '../check/cited-parts.ts';
import { annualRating2025 } from '../rules/annual-rating/2025-08-30.ts';
import { fourGood } from '../rules/four-good/index.ts';
import { meetingScoreT1 } from '../rules/meeting-score/t1-t2.ts';
import type { ChecklistRuleSet } from '../rule-set.ts';
import type { ScoringRuleSet } from '../scoring-rules.ts';
import { decideDraft } from './draft.ts';
import { templateMark } from './template-text.ts';
import { draftFrom } from './draft-from.ts';
import { decideIssue, issueProblems } from './issue.ts';
import type { LocalRuleSet } from './local-table.ts';

const issuing = {
  instrument: 'Hướng dẫn 05-HD/BTCTU',
  issuer: 'Ban Tổ chức Tỉnh ủy',
  issuedOn: civilDate('2026-06-20'),
  effectiveFrom: civilDate('2026-07-01'),
};

function aList(change: Partial<ChecklistRuleSet> = {}): ChecklistRuleSet {
  const list = draftFrom(fourGood, { id: 'list', name: 'Chi bộ bốn tốt', series: 'four-good' });
  if (list.rules !== 'checklist') throw new Error('no list');
  return { ...list, ...change };
}

const against = (draft: LocalRuleSet) =>
  issueProblems({ draft, frame: null, templates: [fourGood] }).map(({ code, at }) => `${code} ${at}`);

describe('a list of what has to be met', () => {
  it('is drafted from the central one with its preconditions, marked as of that one', () => {
    const list = aList();
    expect(list.lists.map(({ subject, items }) => [subject, items.length])).toEqual([
      ['branch', 4],
      ['grassrootsCommittee', 4],
    ]);
    const unconfirmed = templateMark(fourGood.name);
    expect(list.settings).toMatchObject([{ id: 'requiredRating', default: 'good', unconfirmed }]);
    expect(JSON.stringify(list)).not.toContain('"at"');
    expect(decideDraft(list)).toMatchObject({ ok: true, value: { problems: [] } });
  });

  it('is issued once the province has made it its own, and never as it stood', () => {
    expect(against(aList())).toEqual(['template-unchanged /lists']);
    const stricter = aList({ settings: aList().settings!.map((one) => ({ ...one, default: 'outstanding' })) });
    const issued = decideIssue({ draft: stricter, frame: null, templates: [fourGood], issued: [] }, issuing);
    expect(issued).toMatchObject({ ok: true, value: { table: { rules: 'checklist', effectiveFrom: '2026-07-01' } } });
    expect(JSON.stringify(issued)).not.toContain('unconfirmed');
    const places = citedParts(issued.ok ? issued.value.table : stricter).map(([, { at }]) => at?.place);
    expect(new Set(places).size).toBe(places.length);
    expect(places).toContain('Đảng bộ cơ sở bốn tốt, mục 1');
    expect(places).toContain('Chi bộ bốn tốt, thẩm quyền công nhận 2');
    expect(places).toContain('điều kiện 1');
  });

  it('says everything that is wrong with it at once', () => {
    const [branch] = aList().lists;
    const [first] = branch!.items;
    const wrong = aList({
      lists: [
        { ...branch!, text: ' ', items: [first!, first!] },
        { ...branch!, items: [] },
      ],
      settings: [],
    });
    expect(against(wrong)).toEqual([
      'text-missing /lists/0/text',
      'id-repeated /lists/1/subject',
      'id-repeated /lists/0/items/1/id',
      'group-empty /lists/1/items',
    ]);
    expect(against(aList({ lists: [] }))).toEqual(['table-empty /lists']);
  });

  it('belongs to the series that has lists', () => {
    expect(decideDraft(aList({ series: 'meeting-score' }))).toMatchObject({
      ok: false,
      problems: [{ code: 'series-other', at: '/rules' }],
    });
  });
});

describe('a table of points', () => {
  it('leaves to the centre what only the centre may say', () => {
    const [rules] = aTable().subjects;
    const [central] = annualRating2025.subjects;
    const { facts, knockOuts, notRated, levels } = central!;
    const draft: ScoringRuleSet = {
      ...aTable(),
      subjects: [{ ...rules!, facts, knockOuts: knockOuts.slice(0, 1), notRated: notRated.slice(0, 1) }],
      gaps: [{ id: 'x', text: 'x', unconfirmed: 'ví dụ' }],
    };
    expect(against(draft).filter((one) => one.startsWith('part-central'))).toEqual([
      'part-central /gaps',
      'part-central /subjects/0/facts',
      'part-central /subjects/0/notRated',
      'part-central /subjects/0/knockOuts',
    ]);
    const conditional = { ...aTable(), subjects: [{ ...rules!, facts, levels }] };
    expect(against(conditional)).toContain('part-central /subjects/0/levels/0/conditions');
  });

  it('asks for a name of its subjects and levels', () => {
    const [rules] = aTable().subjects;
    const levels = rules!.levels.map((one, index) => (index === 1 ? { ...one, text: '' } : one));
    expect(against({ ...aTable(), subjects: [{ ...rules!, text: ' ', levels }] })).toEqual([
      'text-missing /subjects/0/text',
      'text-missing /subjects/0/levels/1/text',
    ]);
  });

  it('asks for the number of meetings that its template leaves open', () => {
    const draft = draftFrom(meetingScoreT1, { id: 'x', name: 'x', series: 'meeting-score' });
    expect(against(draft)).toContain('amount-missing /yearly/1/atLeast/meetings');
    const yearly = draft.yearly!.map((one) => ({ ...one, atLeast: { level: 'good', meetings: 7 } }));
    expect(against({ ...draft, yearly }).filter((one) => one.includes('yearly'))).toEqual([]);
    const nameless = draft.yearly!.map((one) => ({ ...one, text: ' ', atLeast: null }));
    expect(against({ ...draft, yearly: nameless })).toContain('text-missing /yearly/0/text');
  });
});
