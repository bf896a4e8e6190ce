import { count, isNull } from 'drizzle-orm';
import { columns, readBatch } from '../batch.ts';
import type { Handle } from '../handle.ts';
import { dataRequest, incident } from './table.ts';

/** What of the personal data of an office is under way: it goes on in an archive, so whoever archives is told of it. */
export interface OpenDuties {
  /** Of incidents whose record is not closed. */
  readonly incidents: number;
  /** Of persons' requests that are not answered. */
  readonly requests: number;
}

export async function countOpenDuties(db: Handle): Promise<OpenDuties> {
  const { incidents, requests } = await readBatch(db, {
    incidents: db.orm
      .select(columns({ open: count() }))
      .from(incident)
      .where(isNull(incident.closedAt)),
    requests: db.orm
      .select(columns({ open: count() }))
      .from(dataRequest)
      .where(isNull(dataRequest.answeredOn)),
  });
  return { incidents: incidents[0]?.open ?? 0, requests: requests[0]?.open ?? 0 };
}
