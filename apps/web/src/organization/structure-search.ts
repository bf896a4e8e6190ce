import { parseKnownDay, partyFoundedOn, unitKinds } from '@co-so/domain';
import type { CivilDate, UnitKind } from '@co-so/domain';

/** The address of the structure: on which day, and below which unit the tree begins. */
export interface StructureSearch {
  readonly ngay?: CivilDate;
  /** What was given for the day and is none, or from before the Party: kept, so that the page can say so. */
  readonly ngayLoi?: string;
  readonly duoi?: string;
}

/** Reads an address; what it cannot mean is left out, and of a day it is told. */
export function structureSearch({ ngay, ngayLoi, duoi }: Record<string, unknown>): StructureSearch {
  const day = typeof ngay === 'string' ? parseKnownDay(ngay) : undefined;
  const unread = ngay ?? ngayLoi;
  return {
    ...(day && day >= partyFoundedOn ? { ngay: day } : isGiven(unread) && { ngayLoi: String(unread) }),
    ...(typeof duoi === 'string' && isId(duoi) && { duoi }),
  };
}

function isGiven(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

/** The address of what the rules say: of which unit and below, only one finding, only one kind. */
export interface FindingSearch extends StructureSearch {
  readonly ma?: string;
  readonly loai?: UnitKind;
}

export function findingSearch(given: Record<string, unknown>): FindingSearch {
  const { ma } = given;
  const kind = unitKinds.find((one) => one === given['loai']);
  const isCode = typeof ma === 'string' && /^[A-Z0-9_]{1,60}$/.test(ma);
  return { ...structureSearch(given), ...(isCode && { ma }), ...(kind && { loai: kind }) };
}

export function isId(text: string): boolean {
  return /^[0-9a-f-]{36}$/.test(text);
}
