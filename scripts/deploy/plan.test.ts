import { describe, expect, it } from 'vitest';
import { planDeployment } from './plan.ts';
import type { AccountState, Step, Wanted } from './plan.ts';
import { readWanted } from './wanted.ts';

const wanted: Wanted = {
  domain: 'co-so.example',
  pool: 2,
  location: 'apac',
  provinces: [{ slug: 'binh-thuan', host: 'binh-thuan' }],
  administrator: 'quan-tri',
  renew: [],
};

const empty: AccountState = { databases: [], secrets: [] };

function having(...names: readonly string[]): AccountState {
  return { ...empty, databases: names.map((name) => ({ name, id: `id of ${name}` })) };
}

function createdBy(steps: readonly Step[]): readonly string[] {
  return steps.flatMap((step) => (step.kind === 'create-database' ? [step.name] : []));
}

function boundBy(steps: readonly Step[]): readonly string[] {
  return steps.flatMap((step) =>
    step.kind === 'write-config' ? step.databases.map(({ binding, name }) => `${binding} ${name}`) : [],
  );
}

const whole = ['co-so-national', 'co-so-pool-00', 'co-so-pool-01'];

describe('the plan', () => {
  it('goes from an empty account to a running office, databases before the upload and secrets after it', () => {
    expect(planDeployment(wanted, empty).map(({ kind }) => kind)).toEqual([
      'create-database',
      'create-database',
      'create-database',
      'write-config',
      'build-web',
      'check-bundle',
      'migrate',
      'onboard',
      'upload',
      'set-secret',
      'set-secret',
      'create-administrator',
    ]);
    expect(createdBy(planDeployment(wanted, empty))).toEqual(whole);
  });

  it.each([
    ['before the first database', [], whole],
    ['after the national one', ['co-so-national'], whole.slice(1)],
    ['with a gap in the pool', ['co-so-national', 'co-so-pool-01'], ['co-so-pool-00']],
    ['after all of them', whole, []],
    ['beside databases of others', ['co-so', 'co-so-pool-000', 'other'], whole],
  ])('goes on where it stopped: %s', (_, names, missing) => {
    const steps = planDeployment(wanted, having(...names));
    expect(createdBy(steps)).toEqual(missing);
    expect(boundBy(steps)).toEqual(['NATIONAL co-so-national', 'POOL_00 co-so-pool-00', 'POOL_01 co-so-pool-01']);
  });

  it('keeps every database of the pool bound, also when fewer are asked for', () => {
    const steps = planDeployment({ ...wanted, pool: 1 }, having(...whole, 'co-so-pool-07'));
    expect(createdBy(steps)).toEqual([]);
    expect(boundBy(steps)).toEqual([
      'NATIONAL co-so-national',
      'POOL_00 co-so-pool-00',
      'POOL_01 co-so-pool-01',
      'POOL_07 co-so-pool-07',
    ]);
  });

  it.each([
    [[], [], ['OPERATOR_TOKEN', 'ACCESS_KEY']],
    [['OPERATOR_TOKEN', 'ACCESS_KEY'], [], []],
    [['OPERATOR_TOKEN'], [], ['ACCESS_KEY']],
    // A new key would make every second factor unreadable: only the token is ever made anew.
    [['OPERATOR_TOKEN', 'ACCESS_KEY'], ['token'], ['OPERATOR_TOKEN']],
  ] as const)('sets each secret once: with %j there and %j asked for it sets %j', (secrets, renew, expected) => {
    const steps = planDeployment({ ...wanted, renew }, { ...having(...whole), secrets });
    expect(steps.flatMap((step) => (step.kind === 'set-secret' ? [step.name] : []))).toEqual(expected);
  });

  it('ends with a first administrator, whom a second run finds there', () => {
    expect(planDeployment(wanted, empty).at(-1)).toEqual({ kind: 'create-administrator', userName: 'quan-tri' });
  });
});

describe('the arguments', () => {
  const slugs = new Set(['binh-thuan', 'tay-ninh-cu']);
  const read = (...args: readonly string[]) => readWanted(args, undefined, slugs);

  it('are read with a host of its own for a province where one is given', () => {
    expect(read('--domain', 'Co-So.example', '--province', 'binh-thuan', '--province', 'tay-ninh-cu:tay-ninh')).toEqual(
      {
        ok: true,
        mode: 'real',
        wanted: {
          ...wanted,
          pool: 100,
          provinces: [
            { slug: 'binh-thuan', host: 'binh-thuan' },
            { slug: 'tay-ninh-cu', host: 'tay-ninh' },
          ],
        },
      },
    );
  });

  it('take the domain from the environment, and an example one in a dry run alone', () => {
    expect(readWanted([], 'co-so.example', slugs)).toMatchObject({ ok: true });
    expect(read('--dry-run')).toMatchObject({ ok: true, mode: 'dry-run' });
    expect(read()).toMatchObject({ ok: false });
  });

  it.each([
    ['no domain', ['--domain', 'localhost'], 1],
    ['a domain below localhost', ['--domain', 'x.localhost'], 1],
    ['a province that is not registered', ['--domain', 'a.example', '--province', 'sai-gon'], 1],
    ['a host that no address can have', ['--domain', 'a.example', '--province', 'binh-thuan:Bình Thuận'], 1],
    ['a pool of none', ['--domain', 'a.example', '--pool', '0'], 1],
    [
      'a pool too small',
      ['--domain', 'a.example', '--pool', '1', '--province', 'binh-thuan', '--province', 'tay-ninh-cu'],
      1,
    ],
    ['all of it at once', ['--domain', 'a', '--pool', '101', '--province', 'x'], 3],
  ])('are refused: %s', (_, args, count) => {
    const asked = read(...args);
    expect(asked.ok ? [] : asked.sentences).toHaveLength(count);
  });
});
