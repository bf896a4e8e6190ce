/** The address of a plan: at which of its revisions, where it is not the last. */
export interface PlanSearch {
  readonly lan?: number;
}

/** Reads an address; what it cannot mean is left out. */
export function planSearch({ lan }: Record<string, unknown>): PlanSearch {
  return typeof lan === 'number' && Number.isInteger(lan) && lan > 0 && lan <= 1_000_000 ? { lan } : {};
}
