/** A whole number as people write it, `1.250` too; what is none is told by the check, at its field. */
export function numberIn(text: string): number {
  const plain = text.trim();
  return /^\d{1,3}(\.\d{3})+$|^\d+$/.test(plain) ? Number(plain.replaceAll('.', '')) : Number.NaN;
}
