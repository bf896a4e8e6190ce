import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { birthOf, stateRefusal, takeState } from './state-lock.mjs';

let state = '';
const started: ChildProcess[] = [];

beforeEach(() => void (state = mkdtempSync(join(tmpdir(), 'co-so-state-'))));
afterEach(async () => {
  for (const child of started.splice(0)) await end(child);
  rmSync(state, { recursive: true, force: true });
});

/** A process of its own that takes the state and holds it; `said` is how that went, or what it was to say instead. */
async function hold(
  port: number | undefined,
  says = `taken.ok ? 'taken' : taken.sentence`,
): Promise<{ readonly child: ChildProcess; readonly said: string }> {
  const lock = JSON.stringify(join(import.meta.dirname, 'state-lock.mjs'));
  const code = `const { createRequire } = await import('node:module');
    const require = createRequire(${lock});
    const { takeState } = await import(${lock});
    const taken = await takeState(${JSON.stringify(state)}, ${port});
    console.log(${says});
    if (taken.ok) setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(child);
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, said: said.toString().trim() };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

it('refuses a state that a server holds, naming its port, and another command', async () => {
  const { said } = await hold(8891);
  expect(said).toBe('taken');
  const refused = 'Máy chủ ở cổng 8891 đang dùng dữ liệu này';
  expect(await stateRefusal(state)).toContain(refused);
  expect((await hold(8892)).said).toContain(refused);
  expect(await takeState(state, undefined)).toMatchObject({ ok: false, sentence: expect.stringContaining(refused) });
});

it('refuses a state that another command holds', async () => {
  await hold(undefined);
  expect(await stateRefusal(state)).toContain('Một lệnh khác đang dùng dữ liệu này');
});

it('takes what a killed server held, and leaves no mark of either behind', async () => {
  const { child } = await hold(8891);
  await end(child);
  expect(readdirSync(state)).toEqual([`in-use-${child.pid}`]);
  const taken = await takeState(state, 8892);
  expect(readdirSync(state)).toEqual([`in-use-${process.pid}`]);
  expect(taken.ok && taken.release()).toBe(undefined);
  expect(readdirSync(state)).toEqual([]);
});

it('ends what a killed server had started before it takes its place', async () => {
  const { child, said } = await hold(8891, `require('node:child_process').spawn('sleep', ['60']).pid`);
  await end(child);
  expect(birthOf(Number(said))).toMatch(/\d/);
  expect(await takeState(state, 8892)).toMatchObject({ ok: true });
  expect(birthOf(Number(said))).toBeUndefined();
});

it('takes a state whose mark bears the number of another program by now', async () => {
  writeFileSync(join(state, `in-use-${process.ppid}`), JSON.stringify({ born: 'long ago', port: 8891 }));
  expect(await stateRefusal(state)).toBeUndefined();
});

it('says in a sentence that it cannot write where the databases are to be', async () => {
  const file = join(state, 'file');
  writeFileSync(file, '');
  expect(await takeState(join(file, 'state'), 8891)).toMatchObject({
    ok: false,
    sentence: expect.stringContaining('Không ghi được'),
  });
});

it('believes a mark that is only just being written', async () => {
  writeFileSync(join(state, `in-use-${process.ppid}`), '');
  expect(await stateRefusal(state)).toContain('đang dùng dữ liệu này');
});

it('never lets two that come at once both go on', async () => {
  const said = await Promise.all([8891, 8892, 8893].map(async (port) => (await hold(port)).said));
  expect(said.filter((one) => one === 'taken').length).toBeLessThanOrEqual(1);
});

it('knows a process by the moment it began, and one that is gone by having none', async () => {
  const { child } = await hold(8891);
  expect(birthOf(child.pid!)).toBe(birthOf(child.pid!));
  expect(birthOf(child.pid!)).toMatch(/\d/);
  await end(child);
  expect(birthOf(child.pid!)).toBeUndefined();
});
