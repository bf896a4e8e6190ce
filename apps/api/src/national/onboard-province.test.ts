import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { findIdentity, migrate, nationalMigrations, openProvinceDb, provinceMigrations } from '@co-so/db';
import { provinceRegistry } from '@co-so/domain';
import { migrateAll } from './migrate-all.ts';
import { onboardProvince, prepareNational } from './onboard-province.ts';
import { now } from '../../test/clock.ts';
import { countRows, dump, reset } from '../../test/databases.ts';
import { operator, platform, provinceNamed } from '../../test/offices.ts';
import { sceneOf } from '../../test/scene.ts';

const onboard = (slug: string, host = slug) => onboardProvince(platform(), operator(), provinceNamed(slug), host);
const [national, province] = [nationalMigrations, provinceMigrations].map((all) => all.map(({ name }) => name));

const prepared = sceneOf(async () => {
  await reset();
  await prepareNational(platform(), operator());
});
const begun = sceneOf(async () => {
  await prepared();
  await onboard('binh-thuan');
});

describe('the national database', () => {
  beforeEach(() => reset());

  it('is brought up with the registry of provinces, once', async () => {
    expect(await prepareNational(platform(), operator())).toEqual({ state: 'done', applied: national });
    expect(await countRows(env.NATIONAL, 'province')).toBe(provinceRegistry.length);
    const before = await dump(env.NATIONAL);
    expect(await prepareNational(platform(), operator())).toEqual({ state: 'skipped' });
    expect(await dump(env.NATIONAL)).toEqual(before);
  });

  it('gets the registry after a run that was cut off between the tables and the registry, and gets it once', async () => {
    await migrate(env.NATIONAL, nationalMigrations, operator().now);
    await prepareNational(platform(), operator());
    expect(await countRows(env.NATIONAL, 'province')).toBe(provinceRegistry.length);
    const before = await dump(env.NATIONAL);
    await prepareNational(platform(), operator());
    expect(await dump(env.NATIONAL)).toEqual(before);
    expect(await countRows(env.NATIONAL, 'audit_entry')).toBe(1);
  });

  it('gets what a later registry says otherwise', async () => {
    await prepareNational(platform(), operator());
    const before = await env.NATIONAL.prepare('SELECT * FROM province_name ORDER BY province_id, valid_from').all();
    await env.NATIONAL.prepare(`UPDATE province_name SET name = 'Tên cũ', valid_until = '2020-01-01'`).run();
    await prepareNational(platform(), operator());
    const after = await env.NATIONAL.prepare('SELECT * FROM province_name ORDER BY province_id, valid_from').all();
    expect(after.results).toEqual(before.results);
  });

  it('stops whoever prepares it when it cannot be brought up', async () => {
    await env.NATIONAL.prepare('CREATE TABLE province (id TEXT)').run();
    await expect(prepareNational(platform(), operator())).rejects.toThrow('national database: 0000_tables');
  });
});

describe('a province that comes', () => {
  beforeEach(prepared);

  it('gets the first database of the pool that is free, migrated and marked as its own', async () => {
    const first = await onboard('binh-thuan');
    expect(first).toMatchObject({ host: 'binh-thuan', binding: 'POOL_00', state: 'active' });
    expect(await onboard('ninh-thuan')).toMatchObject({ binding: 'POOL_01' });
    const identity = await env.POOL_01.prepare('SELECT * FROM province_identity').first();
    expect(identity).toEqual({ only: 1, province_id: provinceNamed('ninh-thuan').id, slug: 'ninh-thuan' });
  });
});

describe('once a province is there, one that comes', () => {
  beforeEach(begun);

  it('gets nothing more when it comes again', async () => {
    const before = [await dump(env.NATIONAL), await dump(env.POOL_00), await dump(env.POOL_01)];
    expect(await onboard('binh-thuan', 'binh-thuan-2')).toMatchObject({ binding: 'POOL_00', state: 'active' });
    expect([await dump(env.NATIONAL), await dump(env.POOL_00), await dump(env.POOL_01)]).toEqual(before);
  });

  it('goes on where a run was killed before the tenant was written', async () => {
    await env.NATIONAL.prepare('DELETE FROM tenant').run();
    expect(await onboard('binh-thuan')).toMatchObject({ binding: 'POOL_00' });
    expect(await countRows(env.POOL_00, 'province_identity')).toBe(1);
  });

  it('gets a database that is free although the registry is not there', async () => {
    await env.NATIONAL.prepare('DELETE FROM province').run();
    expect(await onboard('binh-thuan')).toMatchObject({ binding: 'POOL_00' });
    expect(await onboard('ninh-thuan')).toMatchObject({ binding: 'POOL_01' });
  });

  it('goes past a database in which another has left its name', async () => {
    await env.NATIONAL.prepare('DELETE FROM tenant').run();
    const before = await dump(env.POOL_00);
    expect(await onboard('ninh-thuan')).toMatchObject({ binding: 'POOL_01' });
    expect(await dump(env.POOL_00)).toEqual(before);
    expect(await onboard('binh-thuan')).toMatchObject({ binding: 'POOL_00' });
  });

  it('is refused a database that turns out to belong to another', async () => {
    await onboard('ninh-thuan');
    const bind = env.NATIONAL.prepare('UPDATE tenant SET binding = ? WHERE host = ?');
    await bind.bind('POOL_02', 'ninh-thuan').run();
    await bind.bind('POOL_01', 'binh-thuan').run();
    await expect(onboard('binh-thuan')).rejects.toThrow('this database belongs to ninh-thuan');
  });

  it('is refused when the pool has no free database', async () => {
    for (const slug of ['ninh-thuan', 'ben-tre']) await onboard(slug);
    await expect(onboard('tay-ninh')).rejects.toThrow('the pool has no free database');
    expect(await countRows(env.NATIONAL, 'tenant')).toBe(3);
  });
});

describe('migrating every database', () => {
  const states = async () => (await migrateAll(platform(), operator())).map(({ name, report }) => [name, report.state]);

  beforeEach(
    sceneOf(async () => {
      await begun();
      for (const slug of ['ninh-thuan', 'ben-tre']) await onboard(slug);
    }),
  );

  /** Back to what the first migration made, with the identity that it had. */
  const undo = async (d1: D1Database) => {
    const identity = await findIdentity(openProvinceDb(d1));
    const { results } = await d1
      .prepare(
        `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_cf_%' ORDER BY sql LIKE 'CREATE VIRTUAL%' DESC`,
      )
      .all<{ name: string }>();
    await d1.batch(results.map(({ name }) => d1.prepare(`DROP TABLE IF EXISTS ${name}`)));
    await migrate(d1, provinceMigrations.slice(0, 1), now());
    const again = d1.prepare('INSERT INTO province_identity (province_id, slug) VALUES (?, ?)');
    await again.bind(identity!.provinceId, identity!.slug).run();
  };

  it('reports each as skipped when there is nothing to do', async () => {
    const skipped = ['national', 'ben-tre', 'binh-thuan', 'ninh-thuan'].map((name) => [name, 'skipped']);
    expect(await states()).toEqual(skipped);
  });

  it('brings up what is behind, and says what was applied', async () => {
    await undo(env.POOL_01);
    const reports = await migrateAll(platform(), operator());
    expect(reports.find(({ name }) => name === 'ninh-thuan')?.report).toEqual({
      state: 'done',
      applied: province!.slice(1),
    });
    expect(await states()).toEqual(
      ['national', 'ben-tre', 'binh-thuan', 'ninh-thuan'].map((name) => [name, 'skipped']),
    );
  });

  it('stops at nothing: neither a failing migration, nor a wrong binding, nor a database that is empty', async () => {
    await undo(env.POOL_01);
    await env.POOL_00.prepare(`UPDATE migration SET checksum = 'changed'`).run();
    await env.POOL_02.prepare('DROP TABLE province_identity').run();
    const add = env.NATIONAL.prepare(`INSERT INTO tenant VALUES ('a-${'x'}', ?, 'POOL_88', 'active', 0)`);
    await add.bind(provinceNamed('hue').id).run();
    expect(await states()).toEqual([
      ['national', 'skipped'],
      ['a-x', 'failed'],
      ['ben-tre', 'failed'],
      ['binh-thuan', 'failed'],
      ['ninh-thuan', 'done'],
    ]);
  });

  it('leaves a database alone that says it is another province', async () => {
    await undo(env.POOL_01);
    const bind = env.NATIONAL.prepare('UPDATE tenant SET binding = ? WHERE host = ?');
    await bind.bind('POOL_99', 'binh-thuan').run();
    await bind.bind('POOL_00', 'ninh-thuan').run();
    await bind.bind('POOL_01', 'binh-thuan').run();
    const before = await dump(env.POOL_01);
    const reports = await migrateAll(platform(), operator());
    const wrong = { state: 'failed', at: 'identity', error: 'bound to another province' };
    expect(reports.slice(2).map(({ report }) => report)).toEqual([wrong, wrong]);
    expect(await dump(env.POOL_01)).toEqual(before);
  });

  it('goes on to the provinces when the national database fails, as far as they are known', async () => {
    await env.NATIONAL.prepare(`UPDATE migration SET checksum = 'changed'`).run();
    expect((await states()).map(([, state]) => state)).toEqual(['failed', 'skipped', 'skipped', 'skipped']);
    await env.NATIONAL.prepare('DROP TABLE tenant').run();
    expect(await states()).toEqual([['national', 'failed']]);
  });
});
