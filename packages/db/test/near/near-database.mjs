import { DurableObject } from 'cloudflare:workers';
import { textOf } from './text-of-bytes.mjs';

/** What is longer is sent as bytes, which takes a fifth of the time. */
const longestString = 10_000;
/** What is longer is a write, which comes once. */
const longestKnown = 100_000;
const encoder = new TextEncoder();

/** A database of the tests: the same engine as behind D1, asked in the words of D1's client, with nothing in between. */
export class NearDatabase extends DurableObject {
  /** The last long answers by what was asked: whole databases are read again and again, and are mostly the same. */
  #last = new Map();

  /** All of the queries or none of them. Nothing where the answer is the one that the asker knows from the last time. */
  answer(sent, isByColumns, isKnown) {
    const asked = typeof sent === 'string' ? sent : textOf(sent);
    const text = this.#answer(asked, isByColumns);
    if (text.length <= longestString) return text;
    if (isKnown && this.#last.get(asked) === text) return undefined;
    if (asked.length <= longestKnown) this.#remember(asked, text);
    return encoder.encode(text);
  }

  #remember(asked, text) {
    if (this.#last.size === 20) this.#last.clear();
    this.#last.set(asked, text);
  }

  #answer(asked, isByColumns) {
    const queries = [JSON.parse(asked)].flat();
    try {
      const answers = () => queries.map((query) => this.#run(query, isByColumns));
      // Of reads there is nothing to take back.
      const isRead = queries.every(({ sql }) => sql.startsWith('select ') || sql.startsWith('SELECT '));
      return JSON.stringify(isRead ? answers() : this.ctx.storage.transactionSync(answers));
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
