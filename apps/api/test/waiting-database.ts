/** A database whose batches from the `turn`-th on wait for something else: puts two requests into a given order. */
export function waitingAt(d1: D1Database, turn: number, until: Promise<unknown>): D1Database {
  let batches = 0;
  return new Proxy(d1, {
    get(database, name: keyof D1Database) {
      if (name !== 'batch') return database[name].bind(database);
      return async (statements: D1PreparedStatement[]) => {
        batches += 1;
        if (batches >= turn) await until;
        return database.batch(statements);
      };
    },
  });
}

/** A database that lets something else happen right after the first reading whose answer holds a text. */
export function afterReading(d1: D1Database, text: string, happen: () => Promise<void>): D1Database {
  let isDone = false;
  return new Proxy(d1, {
    get(database, name: keyof D1Database) {
      if (name !== 'batch') return database[name].bind(database);
      return async (statements: D1PreparedStatement[]) => {
        const results = await database.batch(statements);
        if (!isDone && JSON.stringify(results).includes(text)) {
          isDone = true;
          await happen();
        }
        return results;
      };
    },
  });
}
