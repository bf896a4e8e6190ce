import { z } from 'zod';
import type { ChainFile, ChainLine } from '../audit/chain-file.ts';
import type { ChainedEntry } from '../audit/entry.ts';
import type { HashText } from '../audit/seal.ts';
import type { Instant } from '../civil-date.ts';
import { incidentsFormat } from './incident-file.ts';
import type { ProvenIncident } from './incident-file.ts';

type Kept = Readonly<Record<string, Instant | string | null>>;

export interface IncidentStep {
  readonly action: 'record-incident' | 'notify-incident' | 'close-incident';
  readonly before?: Kept;
  readonly after: Kept;
}

/** The steps an incident has gone, each as its entry keeps it. A text's hash is that of the text itself, in UTF-8. */
export function incidentSteps(incident: ProvenIncident, hash: HashText): readonly IncidentStep[] {
  const { detectedAt, happened, affected, notified, closed } = incident;
  const recorded = { detectedAt, happenedHash: hash(happened), affectedHash: hash(affected) };
  const steps: IncidentStep[] = [{ action: 'record-incident', after: recorded }];
  if (notified) {
    const after = { notifiedAt: notified.at, howHash: hash(notified.how) };
    steps.push({ action: 'notify-incident', before: { notifiedAt: null }, after });
  }
  if (closed) {
    const after = { closedAt: closed.at, noteHash: hash(closed.note) };
    steps.push({ action: 'close-incident', before: { closedAt: null }, after });
  }
  return steps;
}

export type IncidentFault =
  /** The register says otherwise than the entry. */
  | { readonly reason: 'changed'; readonly id: string; readonly sequence: number; readonly field: string }
  /** No entry of a whole chain speaks of it. */
  | { readonly reason: 'unkept'; readonly id: string; readonly action: IncidentStep['action'] }
  /** Each step exists once: what is written of it again proves nothing. */
  | {
      readonly reason: 'repeated';
      readonly id: string;
      readonly action: IncidentStep['action'];
      readonly sequence: number;
    }
  /** The register does not have it any more. */
  | { readonly reason: 'lost'; readonly id: string; readonly sequence: number };

export interface IncidentCheck {
  readonly faults: readonly IncidentFault[];
  /** Those of which something is proven by no sealed entry: not sealed yet, outside the part, or kept without its hash. */
  readonly unproven: readonly string[];
  /** How many the chain has besides those of a register that may not be the whole of it. */
  readonly beyond: number;
}

/** A register that was saved as a file. */
export interface SavedIncidents {
  readonly incidents: readonly ProvenIncident[];
  /** Files were once saved of the first page alone: of a full one nobody can tell what is missing from what was left out. */
  readonly isWhole: boolean;
}

/** Holds a register of incidents against an exported chain, which has to have been found whole before. */
export function checkIncidents(
  { incidents, isWhole }: SavedIncidents,
  chain: ChainFile<ChainLine>,
  hash: HashText,
): IncidentCheck {
  const lines = firstOfEach(chain);
  const isPart = chain.header.from !== undefined || chain.header.to !== undefined;
  const checks = incidents.map(({ id, ...rest }) =>
    incidentSteps({ id, ...rest }, hash).map((step) => {
      const line = lines.get(`${step.action} incident/${id}`);
      if (line) return stepCheck(id, step, line);
      return isPart ? unproven(id) : { faults: [{ reason: 'unkept', id, action: step.action } as const], unproven: [] };
    }),
  );
  const all = checks.flat();
  const missing = missingIn(incidents, chain);
  return {
    faults: [...all.flatMap(({ faults }) => faults), ...repeatedFaults(chain, lines), ...(isWhole ? missing : [])],
    unproven: [...new Set(all.flatMap((one) => one.unproven))],
    beyond: isWhole ? 0 : missing.length,
  };
}

type StepCheck = Pick<IncidentCheck, 'faults' | 'unproven'>;

function stepCheck(id: string, { after }: IncidentStep, { entry, seal }: ChainLine): StepCheck {
  const kept = keptIn(entry);
  if (!seal || Object.keys(after).some((field) => !(field in kept))) return unproven(id);
  const { sequence } = entry;
  const differing = Object.keys(after).filter((field) => kept[field] !== after[field]);
  return { faults: differing.map((field) => ({ reason: 'changed', id, sequence, field })), unproven: [] };
}

function unproven(id: string): StepCheck {
  return { faults: [], unproven: [id] };
}

/** What proves a step is the first entry of it: a later one could be written to fit a register that was changed. */
function firstOfEach({ lines }: ChainFile<ChainLine>): ReadonlyMap<string, ChainLine> {
  const first = new Map<string, ChainLine>();
  for (const line of lines) if (line && !first.has(keyOf(line.entry))) first.set(keyOf(line.entry), line);
  return first;
}

const stepActions: readonly IncidentStep['action'][] = ['record-incident', 'notify-incident', 'close-incident'];

function repeatedFaults(
  { lines }: ChainFile<ChainLine>,
  first: ReadonlyMap<string, ChainLine>,
): readonly IncidentFault[] {
  return lines.flatMap((line) => {
    const action = line && stepActions.find((one) => one === line.entry.action);
    if (!line || !action || first.get(keyOf(line.entry)) === line) return [];
    const { subject, sequence } = line.entry;
    return [{ reason: 'repeated', id: idIn(subject), action, sequence } as const];
  });
}

function missingIn(incidents: readonly ProvenIncident[], { lines }: ChainFile<ChainLine>): readonly IncidentFault[] {
  const there = new Set(incidents.map(({ id }) => `incident/${id}`));
  return lines.flatMap((line) => {
    if (!line?.seal || line.entry.action !== 'record-incident' || there.has(line.entry.subject)) return [];
    const { subject, sequence } = line.entry;
    return [{ reason: 'lost', id: idIn(subject), sequence } as const];
  });
}

function idIn(subject: string): string {
  return subject.slice('incident/'.length);
}

function keyOf({ action, subject }: ChainedEntry): string {
  return `${action} ${subject}`;
}

const keptSchema = z.record(z.string(), z.unknown());

/** What the product did not write keeps nothing. */
function keptIn({ after }: ChainedEntry): Readonly<Record<string, unknown>> {
  return parsed(keptSchema, after ?? '') ?? {};
}

const moment = z.int().transform((at) => at as Instant);

/** Of files whose first page alone was saved, and how many that had. */
const pagedFormat = 'co-so/incidents/1';
const pagedSize = 200;

const fileSchema = z.object({
  format: z.enum([pagedFormat, incidentsFormat]),
  incidents: z.array(
    z.object({
      id: z.string(),
      detectedAt: moment,
      happened: z.string(),
      affected: z.string(),
      notified: z.object({ at: moment, how: z.string() }).nullable(),
      closed: z.object({ at: moment, note: z.string() }).nullable(),
    }),
  ),
});

/** Undefined where the text is no such file. */
export function readIncidentsFile(text: string): SavedIncidents | undefined {
  const file = parsed(fileSchema, text);
  return (
    file && { incidents: file.incidents, isWhole: file.format === incidentsFormat || file.incidents.length < pagedSize }
  );
}

function parsed<Schema extends z.core.$ZodType>(schema: Schema, text: string): z.output<Schema> | undefined {
  try {
    return z.safeParse(schema, JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
