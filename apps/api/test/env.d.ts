declare namespace Cloudflare {
  interface Env {
    NATIONAL: D1Database;
    POOL_00: D1Database;
    POOL_01: D1Database;
    POOL_02: D1Database;
    FAR: D1Database;
    NEAR: DurableObjectNamespace;
    ACCESS_KEY: string;
  }
  interface GlobalProps {
    mainModule: typeof import('../src/worker.ts');
  }
}
