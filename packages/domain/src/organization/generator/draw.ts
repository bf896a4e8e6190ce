/** The next whole number from 0 to below the bound. */
export type Draw = (below: number) => number;

/** Numbers that look like chance and are the same for one seed (mulberry32). */
export function drawing(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** A UUIDv7 for the place of a thing in its list; later things have later ids. */
export function drawnId(draw: Draw, index: number): string {
  const hex = (digits: number) =>
    draw(16 ** digits)
      .toString(16)
      .padStart(digits, '0');
  const tail = `${(8 + draw(4)).toString(16)}${hex(3)}-${hex(6)}${hex(6)}`;
  return `0198c0de-${index.toString(16).padStart(4, '0')}-7${hex(3)}-${tail}`;
}

/** A whole shared out among so many, each at least `least` and most of them unlike; in sum exactly the whole. */
export function sharedOut(draw: Draw, whole: number, among: number, least: number): readonly number[] {
  const left = whole - among * least;
  if (left < 0) throw new Error(`${whole} is less than ${least} for each of ${among}`);
  const weights = Array.from({ length: among }, () => 200 + draw(1600));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const shares = weights.map((weight) => Math.floor((left * weight) / sum));
  const rest = left - shares.reduce((total, share) => total + share, 0);
  return shares.map((share, index) => least + share + (index < rest ? 1 : 0));
}
