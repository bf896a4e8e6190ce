import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

const living = new Set();

/** Starts one command; `ended` answers with everything it printed, unless `onText` or `stdio` takes that. */
export function startStep(file, args, { onText, priority, ...options } = {}) {
  const began = performance.now();
  const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  let text = '';
  const take = onText ?? ((chunk) => (text += chunk));
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', take);
  living.add(child);
  if (priority !== undefined && child.pid !== undefined) setPriority(child.pid, priority);
  const ended = new Promise((resolve) => {
    const end = (code, signal, reason = '') => {
      living.delete(child);
      resolve({ code: code ?? 1, signal, text: text + reason, seconds: (performance.now() - began) / 1000 });
    };
    child.once('error', (error) => end(127, null, `${file}: ${error.message}\n`));
    child.once('close', end);
  });
  return { ended };
}

export function runStep(file, args, options) {
  return startStep(file, args, options).ended;
}

/** Asks every command still running to stop, and insists after a while. */
export async function stopSteps(graceMs = 7000) {
  for (const child of living) child.kill('SIGTERM');
  for (const end = Date.now() + graceMs; living.size > 0 && Date.now() < end;) await sleep(40);
  for (const child of living) child.kill('SIGKILL');
}
