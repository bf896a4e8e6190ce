/** Runs in workerd: one batch of statements at one database, as it comes. */
export default {
  async fetch(request, databases) {
    const { binding, statements } = await request.json();
    const database = databases[binding];
    try {
      const prepared = statements.map(({ sql, params }) => database.prepare(sql).bind(...params));
      return Response.json({ results: await database.batch(prepared) });
    } catch (error) {
      return Response.json({ error: error instanceof Error ? error.message : String(error) });
    }
  },
};
