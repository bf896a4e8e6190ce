import { getTableColumns, is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, it } from 'vitest';
import { personalFields } from '@co-so/domain';
import * as nationalSchema from '../national/schema.ts';
import * as provinceSchema from '../province/schema.ts';
import { nationalDb, provinceDb } from '../../test/databases.ts';
import { listKept } from './kept.ts';
import { personalOf } from './personal.ts';

/** What a column is called that holds something about a person. */
const telling =
  /(^|_)(name|post|title|device|password|factor|token|codes?|account|actor|by|reason|note|answer|content|subject|birth|phone|mail|address)(_|$)/;

/** Columns that are called so and hold nothing about a person, each looked at. */
const impersonal = [
  ...[
    'unit.note',
    'unit_name.name',
    'unit_level.name',
    'unit_level.code',
    'unit_code.code',
    'unit_code.code_key',
    'imported_file.name',
    'imported_file.content_hash',
  ],
  ...['figure.superseded_by', 'target.superseded_by', 'figure.reason', 'target.reason', 'figure.note', 'target.note'],
  ...[
    'discipline_decision.superseded_by',
    'submission.return_reason',
    'account.password_expires_at',
    'account.second_factor_since',
  ],
  ...['account.second_factor_step', 'access_policy.second_factor_roles', 'session.second_factor_roles'],
  ...['score_table_revision.title', 'score_table_revision.content'],
  ...['issued_table.title', 'issued_table.content', 'issued_table.content_hash'],
  ...['province_name.name', 'province_name.full_name', 'province_code.code', 'sent_figure.content_hash'],
  ...['unit.founded_by', 'unit.closed_by', 'unit_count.by_kind', 'unit_count.by_host_type', 'host_place.name'],
  ...['plan.revert_reason', 'plan_revision.title', 'plan_step.content', 'plan_ground.content'],
  ...['structure_import.name', 'structure_import.content_hash', 'structure_layout.name', 'structure_layout.content'],
  ...['structure_revision.subject', 'register_revision.subject', 'plan_register.subject', 'cap_decision.subject'],
  ...['job_part.subject'],
  ...['delivery.content_hash', 'reporting_round.title', 'cap_decision.group_name'],
];

const columnsOf = (schema: object) =>
  Object.values(schema)
    .filter((member): member is SQLiteTable => is(member, SQLiteTable))
    .flatMap((table) => {
      const { name, columns } = getTableConfig(table);
      return columns.map((column) => ({ at: `${name}.${column.name}`, column }));
    });

describe.each([
  ['province', provinceSchema],
  ['national', nationalSchema],
] as const)('what a %s office keeps about persons', (_, schema) => {
  it('is declared with a class wherever a column is called like a person’s', () => {
    const undeclared = columnsOf(schema).filter(
      ({ at, column }) => telling.test(column.name) && !personalOf(column) && !impersonal.includes(at),
    );
    expect(undeclared.map(({ at }) => at)).toEqual([]);
  });
});

it('has no exception that is not there, or that is declared after all', () => {
  const undeclared = [provinceSchema, nationalSchema]
    .flatMap(columnsOf)
    .filter(({ column }) => !personalOf(column))
    .map(({ at }) => at);
  expect(impersonal.filter((at) => !undeclared.includes(at))).toEqual([]);
});

// The list of the audit masks by these names, so a column whose content could come into an entry has to be among them.
it('is masked in the audit under the name of its column, whatever is kept about a person and not as proof', () => {
  const keys = [provinceSchema, nationalSchema].flatMap((schema) =>
    Object.values(schema)
      .filter((member): member is SQLiteTable => is(member, SQLiteTable))
      .flatMap((table) => Object.entries(getTableColumns(table)))
      .flatMap(([key, column]) => {
        const found = personalOf(column);
        return found && ['classDays', 'sessionEnd'].includes(found.keeping) ? [[key, found.dataClass] as const] : [];
      }),
  );
  const named = keys.filter(([key]) => key !== 'accountId');
  expect(named.length).toBeGreaterThan(10);
  for (const [key, dataClass] of named) expect([key, personalFields[key]]).toEqual([key, dataClass]);
});

it('is listed out of the schema of the office, each with its class, purpose and time', () => {
  const [province, national] = [listKept(provinceDb()), listKept(nationalDb())];
  const classOf = (column: string) => province.find((one) => `${one.table}.${one.column}` === column)?.dataClass;
  expect(['account.name', 'account.user_name', 'account.post'].map(classOf)).toEqual(Array(3).fill('ordinary'));
  expect(['account.password_hash', 'account.second_factor', 'session.device'].map(classOf)).toEqual(
    Array(3).fill('sensitive'),
  );
  expect(province.find(({ table }) => table === 'figure')).toBeDefined();
  expect(national.find(({ table }) => table === 'figure')).toBeUndefined();
  expect(national.find(({ table }) => table === 'delivery')).toBeDefined();
  for (const { purpose } of [...province, ...national]) expect(purpose).toMatch(/^\p{Lu}.{9}/u);
});
