interface DraftOf {
  readonly kind: 'figure' | 'target';
  readonly unitId: string;
  readonly indicator: string;
  readonly category: string;
  readonly period: string;
  /** The revision that the form stands on; `undefined` for a first entry. */
  readonly revision: number | undefined;
}

/** One draft for each form that could be opened, so that what was typed on one revision is never put onto another. */
export function draftName({ kind, unitId, indicator, category, period, revision = 0 }: DraftOf): string {
  return ['draft', kind, unitId, indicator, category, period, revision].join(' ');
}
