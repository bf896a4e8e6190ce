import 'vitest';

interface MigrationTexts {
  readonly committed: string;
  readonly fromSqlFiles: string;
}

declare global {
  namespace Cloudflare {
    interface Env {
      NATIONAL: D1Database;
      PROVINCE: D1Database;
      /** Without any table. */
      EMPTY: D1Database;
      FAR: D1Database;
      NEAR: DurableObjectNamespace;
    }
  }
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly migrations: { readonly province: MigrationTexts; readonly national: MigrationTexts };
  }
}
