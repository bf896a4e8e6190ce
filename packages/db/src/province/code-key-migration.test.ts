import { env } from 'cloudflare:workers';
import { beforeEach, expect, it } from 'vitest';
import { codeKey } from '@co-so/domain';
import { migrate } from '../migrate.ts';
import { provinceMigrations } from './migrations.gen.ts';
import { reset } from '../../test/databases.ts';
import { now } from '../../test/builders.ts';

beforeEach(async () => {
  await reset();
});

const marked = 'ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ';

it('gives every code from before the key by which codes are compared', async () => {
  const before = provinceMigrations.findIndex(({ name }) => name === '0041_code_key');
  await migrate(env.PROVINCE, provinceMigrations.slice(0, before), now);
  const codes = [' H-01 ', 'Đđ-ĂăÊê', ...Array.from(marked, (letter) => `${letter}-1`)];
  const insert = env.PROVINCE.prepare("INSERT INTO unit_code VALUES (?, ?, '0001-01-01', '9999-12-31')");
  await env.PROVINCE.batch(codes.map((code, index) => insert.bind(`u${index}`, code)));
  expect((await migrate(env.PROVINCE, provinceMigrations, now)).state).toBe('done');
  const { results } = await env.PROVINCE.prepare('SELECT code, code_key FROM unit_code').all();
  expect(results).toEqual(codes.map((code) => ({ code, code_key: codeKey(code) })));
});
