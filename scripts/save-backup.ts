import { basename, join } from 'node:path';
import { dumpOffice } from '../packages/db/src/index.ts';
import { signed } from '../apps/api/src/act.ts';
import { sha256, writeBackupFile } from './backup-lines.ts';
import type { OpenedOffice } from './office.ts';
import { operator, root } from './platform.ts';

export type SavedBackup = Awaited<ReturnType<typeof dumpOffice>>;

/** Backs an office up into a file, which is there only when the backup is whole. */
export async function saveBackup({ db, host, office }: OpenedOffice, path: string): Promise<SavedBackup> {
  const act = operator();
  const entry = { action: 'back-up', subject: `office/${host}`, after: { file: basename(path) }, grant: undefined };
  const file = writeBackupFile(path);
  const done = await dumpOffice(db, { host, office, madeAt: act.now }, sha256, signed(act, entry), file.emit).catch(
    (error: unknown) => {
      file.discard();
      throw error;
    },
  );
  await (done.ok ? file.keep() : file.discard());
  return done;
}

/** In the folder that git ignores, named by office and moment. */
export function defaultBackupPath(name: string): string {
  const moment = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '');
  return join(root, 'backups', `${name}-${moment}.jsonl.gz`);
}
