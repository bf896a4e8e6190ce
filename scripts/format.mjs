import { say } from './say.mjs';
import { runStep } from './step.mjs';

const { code, text } = await runStep('oxfmt', ['.']);
if (code !== 0) say(text.trimEnd());
process.exitCode = code;
