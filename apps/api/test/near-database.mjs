import { DurableObject } from 'cloudflare:workers';

/** A database of the tests: the same engine as behind D1, asked in the words of D1's client, with nothing in between. */
export class NearDatabase extends DurableObject {
  /** All of the queries or none of them. */
  async answer(asked, isByColumns) {
    const queries = [JSON.parse(asked)].flat();
    try {
      // oxlint-disable-next-line house/no-interactive-transaction -- here is what stands behind D1, which opens one, too
      const answers = await this.ctx.storage.transaction(async () =>
        queries.map((query) => this.#run(query, isByColumns)),
      );
      return JSON.stringify(answers);
    } catch (error) {
      return JSON.stringify({ success: false, error: error.message });
    }
  }

  #run({ sql, params }, isByColumns) {
    const values = (params ?? []).map((value) => (Array.isArray(value) ? new Uint8Array(value) : value));
    const cursor = this.ctx.storage.sql.exec(sql, ...values);
    const columns = cursor.columnNames;
    const rows = [...cursor.raw()];
    const meta = { rows_read: cursor.rowsRead, rows_written: cursor.rowsWritten };
    const byName = (row) => Object.fromEntries(columns.map((name, at) => [name, row[at]]));
    return { success: true, results: isByColumns ? { columns, rows } : rows.map(byName), meta };
  }
}

// D1 answers bytes as numbers. Said here, they cost nothing where there are none, which is everywhere.
Object.defineProperty(ArrayBuffer.prototype, 'toJSON', {
  value() {
    return Array.from(new Uint8Array(this));
  },
});
