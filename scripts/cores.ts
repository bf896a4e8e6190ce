import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export type Lane = 0 | 1;

interface Command {
  readonly file: string;
  readonly args: readonly string[];
}

/**
 * The core of each of two lanes, on a machine that has these two and no more. What wakes each other all the time, as the
 * processes of a browser do, is awake with a tenth to a sixth less work when all of it is on one core (decision 100).
 */
const ofLanes = coresOfLanes();

/** A command that stays on the core of its lane with all that it starts; as it is where there are none. */
export function inLane(lane: Lane, command: Command): Command {
  if (!ofLanes) return command;
  return { file: 'taskset', args: ['--cpu-list', String(ofLanes[lane]), command.file, ...command.args] };
}

/** Moves this process and all that it starts from now on to the core of a lane; leaves it where there are none. */
export function stayInLane(lane: Lane): void {
  if (ofLanes)
    execFileSync('taskset', ['--all-tasks', '--cpu-list', '--pid', String(ofLanes[lane]), String(process.pid)]);
}

function coresOfLanes(): readonly [number, number] | undefined {
  const [first, second, ...others] = coresAllowed();
  const isTwo = first !== undefined && second !== undefined && others.length === 0;
  return isTwo && spawnSync('taskset', ['--version']).status === 0 ? [first, second] : undefined;
}

/** None on a system that does not tell. */
function coresAllowed(): readonly number[] {
  try {
    const list = /^Cpus_allowed_list:\s*(\S+)$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '';
    return coresIn(list);
  } catch {
    return [];
  }
}

/** `0-1,4` are three. */
export function coresIn(list: string): readonly number[] {
  return list
    .split(',')
    .filter(Boolean)
    .flatMap((range) => {
      const [first = 0, last = first] = range.split('-').map(Number);
      return Array.from({ length: last - first + 1 }, (_, index) => first + index);
    });
}
