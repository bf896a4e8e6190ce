import { canonicalJson } from '../canonical-json.ts';
import type { Incident } from './incident.ts';

/** What of an incident the audit proves: its moments, and each of its texts by the hash of it. */
export interface ProvenIncident extends Pick<Incident, 'id' | 'detectedAt' | 'happened' | 'affected'> {
  readonly notified: Pick<NonNullable<Incident['notified']>, 'at' | 'how'> | null;
  readonly closed: Pick<NonNullable<Incident['closed']>, 'at' | 'note'> | null;
}

export const incidentsFormat = 'co-so/incidents/2';

/** The register as a file, to be held against an exported chain. Written where no schema may be made: in a browser. */
export function incidentsFile(incidents: readonly ProvenIncident[]): string {
  const proven = incidents.map(({ id, detectedAt, happened, affected, notified, closed }) => ({
    id,
    detectedAt,
    happened,
    affected,
    notified: notified && { at: notified.at, how: notified.how },
    closed: closed && { at: closed.at, note: closed.note },
  }));
  return canonicalJson({ format: incidentsFormat, incidents: proven });
}
