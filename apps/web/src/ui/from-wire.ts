/**
 * What came as JSON, with the type that the server gave it. The client says of every optional member that it may be
 * `undefined`; JSON has no such value, so a member is either there or not, as the server's own type says.
 */
export async function fromWire<Value>(answer: Promise<unknown>): Promise<Value> {
  return (await answer) as Value;
}
