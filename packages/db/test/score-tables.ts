import { civilDate, draftFrom, loadTemplates } from '@co-so/domain';
import type { OwnTable, ScoreTableDraft, SettingRevision } from '@co-so/domain';
import { approver, idOf, later, now, preparer } from './builders.ts';

const template = (await loadTemplates('meeting-score')).find(({ id }) => id === 'meeting-score/t3')!;

/** A draft out of the template whose items are not all named. */
export function aDraft(number: number, over: Partial<ScoreTableDraft> = {}): ScoreTableDraft {
  const table = draftFrom(template, { id: idOf(number), name: `Bảng ${number}`, series: 'meeting-score' });
  return {
    ...{ id: idOf(number), series: 'meeting-score', draftedFrom: template.id, state: 'open', revision: 1, table },
    ...{ recordedBy: preparer, recordedAt: now },
    ...over,
  };
}

export function issuedFrom(draft: ScoreTableDraft, version: number, day: string): OwnTable {
  const { id, series, table, revision } = draft;
  return {
    ...{ id, series, version, table, revision, contentHash: 'a'.repeat(64), replaces: null },
    ...{ instrument: 'Quy định 05-QĐ/TU', issuer: 'Tỉnh ủy', issuedOn: civilDate('2024-06-01') },
    ...{ effectiveFrom: civilDate(day), issuedBy: approver, issuedAt: later(5) },
  };
}

export function aSetting(over: Partial<SettingRevision> = {}): SettingRevision {
  return {
    ...{ series: 'annual-rating', setting: 'capRatio', choice: 'granted', revision: 1 },
    ...{ instrument: 'Công văn 01', issuedOn: civilDate('2024-06-01'), from: civilDate('2024-07-01') },
    ...{ setBy: approver, setAt: now },
    ...over,
  };
}
