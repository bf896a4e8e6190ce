export const noReasons: readonly string[] = [];

export function addReason(reasons: string[], code: string): void {
  if (!reasons.includes(code)) reasons.push(code);
}

export function sorted(codes: string[]): readonly string[] {
  return codes.length < 2 ? codes : codes.sort();
}
