import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const graceMs = 10_000;

/** Starts a command in a process group of its own; `ended` answers only when nothing of the group is left. */
export function startGroup(file, args, options) {
  const child = spawn(file, args, { ...options, detached: true });
  const exit = new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 127, signal: null, error }));
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  let deadline;
  const end = (signal) => {
    deadline ??= setTimeout(() => signalGroup(child.pid, 'SIGKILL'), graceMs);
    signalGroup(child.pid, signal);
  };
  const ended = exit.then(async (result) => {
    if (child.pid) await emptyGroup(child.pid);
    clearTimeout(deadline);
    return result;
  });
  return { child, ended, end };
}

/** Waits until nothing of a group is left, and sees to it. */
export async function emptyGroup(group) {
  if (await isEmptyWithin(group, 300)) return;
  signalGroup(group, 'SIGTERM');
  if (await isEmptyWithin(group, 3000)) return;
  signalGroup(group, 'SIGKILL');
  await isEmptyWithin(group, 2000);
}

async function isEmptyWithin(group, ms) {
  for (const end = Date.now() + ms; Date.now() < end; await sleep(40)) if (!hasLiving(group)) return true;
  return !hasLiving(group);
}

function signalGroup(group, signal) {
  try {
    if (group) process.kill(-group, signal);
  } catch (error) {
    if (error.code !== 'ESRCH' && error.code !== 'EPERM') throw error;
  }
}

// A container's first process may never reap orphans, and kill(2) counts those dead ones as present.
function hasLiving(group) {
  if (process.platform !== 'linux') return answersSignal(group);
  return readdirSync('/proc').some((pid) => /^\d+$/.test(pid) && isLivingMember(pid, group));
}

function isLivingMember(pid, group) {
  try {
    const stat = statOf(pid);
    return stat.group === group && !isDead(stat);
  } catch {
    return false;
  }
}

export function isDead({ state }) {
  return state === 'Z' || state === 'X';
}

export function statOf(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, parent, group] = fields;
  return { state, parent: Number(parent), group: Number(group), born: fields[19] };
}

function answersSignal(group) {
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false;
  }
}

/** Whoever is killed outright sends no signal to what it started, so those ask whether it is still there. */
export function watchProcess(pid, onGone) {
  const timer = setInterval(() => {
    if (isAlive(pid)) return;
    clearInterval(timer);
    onGone();
  }, 500);
  timer.unref();
}

/** npm stands behind a shell of its own, which survives it. */
export function grandparent() {
  try {
    return statOf(process.ppid).parent;
  } catch {
    return process.ppid;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || !isDead(statOf(pid));
  } catch (error) {
    return error.code === 'EPERM';
  }
}
