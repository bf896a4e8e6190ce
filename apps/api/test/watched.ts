/** What was sent to a database. */
export interface Load {
  queries: number;
  /** Of the parameters of the largest batch: they wait in memory together. */
  letters: number;
}

/** The database, with how many queries were sent to it in batches and how long the parameters of the largest were. */
export function watched(d1: D1Database, load: Load): D1Database {
  const sizes = new WeakMap<D1PreparedStatement, number>();
  const prepare: D1Database['prepare'] = (text) => {
    const statement = d1.prepare(text);
    const bind = statement.bind.bind(statement);
    return Object.assign(statement, {
      bind: (...values: unknown[]) => {
        const made = bind(...values);
        sizes.set(
          made,
          values.reduce<number>((sum, value) => sum + String(value).length, 0),
        );
        return made;
      },
    });
  };
  const batch: D1Database['batch'] = async (statements) => {
    load.queries += statements.length;
    load.letters = Math.max(
      load.letters,
      statements.reduce((sum, one) => sum + (sizes.get(one) ?? 0), 0),
    );
    return d1.batch(statements);
  };
  return new Proxy(d1, { get: (target, key) => ({ prepare, batch })[String(key)] ?? bound(target, key) });
}

function bound(target: object, key: string | symbol): unknown {
  const member: unknown = Reflect.get(target, key);
  return typeof member === 'function' ? (member.bind(target) as unknown) : member;
}
