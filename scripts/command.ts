import { say } from './say.mjs';

/** Runs a command; a wrong option is one sentence, anything else that is thrown is a surprise and stays one. */
export async function runCommand(command: () => Promise<boolean>): Promise<void> {
  process.exitCode = 1;
  try {
    if (await command()) process.exitCode = 0;
  } catch (error) {
    if (!isArgumentError(error)) throw error;
    say(`Tham số không đúng: ${error.message}`);
  }
}

/** Says why not, and is the answer of a command that failed. */
export function no(...sentences: readonly string[]): false {
  for (const sentence of sentences) say(sentence);
  return false;
}

function isArgumentError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
