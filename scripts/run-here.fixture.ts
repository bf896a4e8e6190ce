import { vi } from 'vitest';

/**
 * Runs the file of a command in this process, since one of its own takes a second to begin, and says what came of it. Once
 * in a test file: a file that was imported does not run again.
 */
export async function runHere(file: () => Promise<unknown>, ...options: readonly string[]) {
  const [argv, before] = [process.argv, process.exitCode];
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const told = vi.spyOn(console, 'log').mockReturnValue();
  try {
    process.argv = [process.execPath, 'command', ...options];
    await file();
    const [lines, texts] = [
      told.mock.calls.map(([line]) => `${line}\n`),
      said.mock.calls.map(([text]) => String(text)),
    ];
    return { status: process.exitCode, stdout: lines.join(''), stderr: texts.join('') };
  } finally {
    [process.argv, process.exitCode] = [argv, before];
    told.mockRestore();
    said.mockRestore();
  }
}
