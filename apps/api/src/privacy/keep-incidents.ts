import { attempt, findIncident, saveIncident, saveIncidentClosing, saveNotification } from '@co-so/db';
import { decideIncident, decideIncidentClosing, decideNotification, incidentSteps, refused } from '@co-so/domain';
import type { Incident, IncidentDraft, Instant, Result } from '@co-so/domain';
import type { Act, Done } from '../act.ts';
import { hashText } from '../content-hash.ts';
import type { OfficeDesk } from '../request/office-desk.ts';
import { privacyDone } from './privacy-done.ts';

type Desk = Pick<OfficeDesk, 'db'>;

/** Enters an incident into the register. */
export async function recordIncident({ db }: Desk, act: Act, draft: IncidentDraft): Promise<Result<Incident>> {
  const decided = decideIncident(act.newId(), draft, act);
  if (!decided.ok) return decided;
  const { id } = decided.value;
  await saveIncident(db, decided.value, privacyDone(act, 'keep-privacy', lastStep(decided.value), 201, { id }));
  return decided;
}

/** Enters when and how the authority was told. */
export async function notifyIncident(
  { db }: Desk,
  act: Act,
  id: string,
  draft: { readonly at: Instant; readonly how: string },
): Promise<Result<Incident>> {
  const decided = decideNotification(await findIncident(db, id), draft, act);
  if (!decided.ok) return decided;
  const done = lastStep(decided.value);
  const saved = await attempt(saveNotification(db, decided.value, privacyDone(act, 'keep-privacy', done, 200, { id })));
  return saved === 'saved' ? decided : refused({ code: 'changed-meanwhile' });
}

/** Closes the record of an incident. */
export async function closeIncident(
  { db }: Desk,
  act: Act,
  id: string,
  draft: { readonly note: string },
): Promise<Result<Incident>> {
  const decided = decideIncidentClosing(await findIncident(db, id), draft, act);
  if (!decided.ok) return decided;
  const done = lastStep(decided.value);
  const saved = await attempt(
    saveIncidentClosing(db, decided.value, privacyDone(act, 'keep-privacy', done, 200, { id })),
  );
  return saved === 'saved' ? decided : refused({ code: 'changed-meanwhile' });
}

/** What was done last, with the hashes of its texts: a text that is changed in the table later differs from them. */
function lastStep(incident: Incident): Omit<Done, 'grant'> {
  return { subject: `incident/${incident.id}`, ...incidentSteps(incident, hashText).at(-1)! };
}
