import { auditActions, auditKinds, parseKnownDay } from '@co-so/domain';
import type { AuditAction, AuditKind, CivilDate } from '@co-so/domain';

/** The address of the audit: what it is narrowed to, and below which entry the page begins. */
export interface AuditSearch {
  readonly from?: CivilDate;
  readonly to?: CivilDate;
  readonly action?: AuditAction;
  readonly kind?: AuditKind;
  readonly actor?: string;
  readonly unit?: string;
  readonly subject?: string;
  readonly before?: number;
}

/** Reads an address; what it cannot mean is left out. */
export function auditSearch(given: Record<string, unknown>): AuditSearch {
  const from = dayIn(given['from']);
  const to = dayIn(given['to']);
  const kind = auditKinds.find((one) => one === given['kind']);
  const action = auditActions.find((one) => one === given['action']);
  const before = Number(given['before']);
  return {
    ...(from && { from }),
    ...(to && { to }),
    ...(action && { action }),
    ...(kind && { kind }),
    ...textAs('actor', given),
    ...textAs('unit', given),
    ...textAs('subject', given),
    ...(Number.isSafeInteger(before) && before > 0 && { before }),
  };
}

/** Whether anything but the page is chosen. */
export function isNarrowed({ before: _, ...filters }: AuditSearch): boolean {
  return Object.keys(filters).length > 0;
}

function dayIn(value: unknown): CivilDate | undefined {
  return typeof value === 'string' ? parseKnownDay(value) : undefined;
}

function textAs<Name extends string>(name: Name, given: Record<string, unknown>): { readonly [Key in Name]?: string } {
  const value = given[name];
  return typeof value === 'string' && value !== '' ? ({ [name]: value } as { readonly [Key in Name]?: string }) : {};
}
