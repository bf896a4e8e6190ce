import { parseCivilDate } from '@co-so/domain';
import type { CivilDate } from '@co-so/domain';

/** The address of the structure: on which day, and below which unit the tree begins. */
export interface StructureSearch {
  readonly ngay?: CivilDate;
  readonly duoi?: string;
}

/** Reads an address; what it cannot mean is left out. */
export function structureSearch({ ngay, duoi }: Record<string, unknown>): StructureSearch {
  const day = typeof ngay === 'string' ? parseCivilDate(ngay) : undefined;
  return { ...(day && { ngay: day }), ...(typeof duoi === 'string' && isId(duoi) && { duoi }) };
}

export function isId(text: string): boolean {
  return /^[0-9a-f-]{36}$/.test(text);
}
