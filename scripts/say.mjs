/** Standard output belongs to the commands' results; everything said to the person goes to standard error. */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}
