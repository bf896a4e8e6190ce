import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from '../platform.ts';
import { configIn } from '../wrangler-config.ts';
import type { BoundDatabase, Database } from './plan.ts';

interface Written {
  readonly domain: string;
  readonly accountId: string | undefined;
  readonly databases: readonly (BoundDatabase & Pick<Database, 'id'>)[];
}

const api = join(root, 'apps', 'api');

/** Writes the configuration of one deployment: that of the repository, with the account's own databases and routes. */
export function writeConfig(path: string, { domain, accountId, databases }: Written): void {
  const { $schema: _, ...base } = configIn(join(api, 'wrangler.jsonc'));
  const from = (file: string) => relative(dirname(path), join(api, file));
  const config = {
    ...base,
    ...(accountId === undefined ? {} : { account_id: accountId }),
    main: from(base.main),
    assets: { ...base.assets, directory: from(base.assets.directory) },
    preview_urls: false,
    routes: [`${domain}/*`, `*.${domain}/*`],
    vars: { BASE_DOMAIN: domain },
    // `remote` lets the commands on this machine reach these databases; it means nothing to the deployed Worker.
    d1_databases: databases.map(({ binding, name, id }) => ({
      binding,
      database_name: name,
      database_id: id,
      remote: true,
    })),
  };
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(config, null, 2)}\n`);
}
