import { expect, it } from 'vitest';
import type { KeptColumn } from '@co-so/domain';
import { keptLines } from './kept-lines.ts';

const kept = (table: string, column: string, purpose: string, over: Partial<KeptColumn> = {}): KeptColumn => ({
  ...{ table, column, purpose, dataClass: 'ordinary', keeping: 'asProof', elsewhere: [], ...over },
});

const name = kept('account', 'name', 'Biết là ai');
const form = kept('discipline_decision', 'form', 'Để xếp loại');
const day = kept('discipline_decision', 'decided_on', 'Để xếp loại');
const secret = kept('discipline_decision', 'number', 'Để xếp loại', { dataClass: 'sensitive' });
const by = kept('incident', 'recorded_by', 'Ai đã ghi');
const title = kept('incident', 'recorded_by_title', 'Ai đã ghi: chức danh');
const account = kept('role_grant', 'account_id', 'Của ai');

it('tells each purpose of a table once, whoever did something apart, and leaves nothing out', () => {
  const { lines, signatures } = keptLines([name, form, by, day, title, secret, account]);
  expect(lines).toEqual([[name], [form, day], [secret], [account]]);
  expect(signatures).toEqual([by]);
});

it('tells a value apart that stays elsewhere besides', () => {
  const elsewhere = [{ table: 'audit_entry', column: 'after', keeping: 'asProof', why: 'Cấp tài khoản' }] as const;
  const post = { ...name, column: 'post', elsewhere };
  expect(keptLines([name, post]).lines).toEqual([[name], [post]]);
});

it('takes a column for a signature only where a post stands beside it', () => {
  expect(keptLines([by])).toEqual({ lines: [[by]], signatures: [] });
  const sensitive = { ...by, dataClass: 'sensitive' } as const;
  expect(keptLines([sensitive, title]).signatures).toEqual([]);
});
