/** A place in a table or in its sheet, with what it is called. */
export interface NamedPlace {
  readonly at: string;
  readonly name: string;
}

/** Lines of a sheet that follow one another in one column, told as one: `Dòng 3–45, cột "Đối tượng"`. */
export function inRuns(places: readonly NamedPlace[]): readonly NamedPlace[] {
  return places.flatMap((place, index) => {
    if (follows(places[index - 1], place)) return [];
    let end = index;
    while (follows(places[end], places[end + 1])) end += 1;
    if (end === index) return [place];
    const last = lineOf(places[end]!.name);
    return [{ at: place.at, name: place.name.replace(numbered, `$1–${last}`) }];
  });
}

const numbered = /^(Dòng \d+)/;

function lineOf(name: string): string {
  return /^Dòng (\d+)/.exec(name)?.[1] ?? '';
}

function follows(before: NamedPlace | undefined, after: NamedPlace | undefined): boolean {
  const [left, right] = [before, after].map((place) => /^\/lines\/(\d+)(.*)$/.exec(place?.at ?? ''));
  return !!left && !!right && left[2] === right[2] && Number(left[1]) + 1 === Number(right[1]);
}
