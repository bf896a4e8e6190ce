import { textIn } from '../../indicator/cell.ts';
import type { Cell } from '../../indicator/cell.ts';

/** A name that is set in by blanks, dashes or bullets, and how far. */
export function nameIndented(cell: Cell): { readonly name: string | null; readonly depth: number } {
  const text = typeof cell === 'string' ? cell.normalize('NFC') : String(cell ?? '');
  const depth = /^[\s\-–—•+*]*/.exec(text)![0].length;
  return { name: textIn(text.slice(depth)), depth };
}

const dotted = /^\d+(?:\.\d+)+\.?$/;

/**
 * Reads levels as the list writes them: `3`, or the number of a line in an outline, `1.2.3`, in which a plain `3` is the
 * third line at the top; `null` for anything else.
 */
export function levelReader(cells: readonly Cell[]): (cell: Cell) => number | null {
  const isOutline = cells.some((cell) => dotted.test(textIn(cell) ?? ''));
  return (cell) => {
    const text = (textIn(cell) ?? '').replace(/\.$/, '');
    if (isOutline && /^\d+(?:\.\d+)*$/.test(text)) return text.split('.').length;
    return !isOutline && /^[1-9]\d?$/.test(text) ? +text : null;
  };
}

/**
 * The line above under which each line stands, by how deep they are; `undefined` for those at the top. Deeper than the
 * line before is below it, by however much.
 */
export function outlineParents(depths: readonly number[]): readonly (number | undefined)[] {
  const open: number[] = [];
  return depths.map((depth, index) => {
    while (open.length > 0 && depths[open.at(-1)!]! >= depth) open.pop();
    const parent = open.at(-1);
    open.push(index);
    return parent;
  });
}

/** Lines whose level is more than one below that of the line before: a level in between is missing. */
export function skippedLevels(levels: readonly number[]): readonly number[] {
  return levels.flatMap((level, index) => (level > (levels[index - 1] ?? level) + 1 ? [index] : []));
}
