import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { emptyGroup, isDead, statOf } from './process-group.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const markPattern = /^in-use-(\d+)$/;

export const ours = join(root, 'apps', 'api', '.wrangler');

/** Where the databases are kept. */
export function stateFolder() {
  return resolve(root, process.env.CO_SO_STATE ?? join(ours, 'state'));
}

/**
 * Takes the databases of a state for this process, or says in a sentence who has them. Each process leaves a mark of its
 * own and only then looks for others, so of two that come at once never both go on. `port` is that of a server.
 */
export async function takeState(state, port) {
  const mark = join(state, `in-use-${process.pid}`);
  try {
    mkdirSync(state, { recursive: true });
    writeFileSync(mark, JSON.stringify({ born: birthOf(process.pid), port }));
  } catch (error) {
    return { ok: false, sentence: `Không ghi được vào ${state}: ${error.message}. (The databases cannot be written.)` };
  }
  const release = () => rmSync(mark, { force: true });
  process.once('exit', release);
  const refusal = await stateRefusal(state);
  if (refusal) release();
  return refusal ? { ok: false, sentence: refusal } : { ok: true, release };
}

/** Why a state cannot be taken now; undefined when it can. Of those that were killed nothing is left running. */
export async function stateRefusal(state) {
  const others = marksIn(state).filter(({ pid }) => pid !== process.pid);
  const living = others.find(isInUse);
  if (living) return sentenceAbout(living);
  for (const { pid, file } of others) {
    if (birthOf(pid) === undefined) await emptyGroup(pid);
    rmSync(file, { force: true });
  }
  return undefined;
}

function sentenceAbout({ port }) {
  return port === undefined
    ? 'Một lệnh khác đang dùng dữ liệu này: xin chờ lệnh đó xong rồi gọi lại. (Another command is using these databases.)'
    : `Máy chủ ở cổng ${port} đang dùng dữ liệu này: xin dừng máy chủ đó (Ctrl-C) rồi gọi lại. (Stop the server on port ${port} first.)`;
}

export function isMark(name) {
  return markPattern.test(name);
}

function marksIn(state) {
  return namesIn(state).flatMap((name) => {
    const [, pid] = markPattern.exec(name) ?? [];
    const file = join(state, name);
    return pid === undefined ? [] : [{ file, pid: Number(pid), ...contentOf(file) }];
  });
}

function namesIn(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** What is only just being written says nothing yet. */
function contentOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

/** A process number is used again sooner or later: the moment of birth tells whether it is still the same process. */
function isInUse({ pid, born }) {
  const found = birthOf(pid);
  return found !== undefined && (born === undefined || found === born);
}

/** When a process began, in whatever form the system tells it; undefined of one that is gone. */
export function birthOf(pid) {
  try {
    if (process.platform !== 'linux')
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
    const stat = statOf(pid);
    return isDead(stat) ? undefined : stat.born;
  } catch {
    return undefined;
  }
}
