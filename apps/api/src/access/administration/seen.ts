/** As many as a list of people shows. */
const seenMaximum = 200;

/** Whom somebody looked at in a list, for the entry of it: so that it can be said of each who saw them. */
export function seen(accountIds: readonly string[]) {
  return {
    accountIds: accountIds.slice(0, seenMaximum),
    others: Math.max(0, accountIds.length - seenMaximum),
  };
}
