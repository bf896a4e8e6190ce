import { folded } from '../../folded.ts';
import { ownDocument } from './draft.ts';
import { tableFields } from './table-lines.ts';
import type { TableField, TableLine, TableLineKind } from './table-lines.ts';

/** Kinds of subject in a sheet; another name stands there as it is. */
const subjectWords: readonly Word[] = [
  ['meeting', 'buổi sinh hoạt'],
  ['collective', 'tập thể'],
  ['organization', 'tổ chức'],
  ['leader', 'cá nhân lãnh đạo'],
  ['nonLeader', 'cá nhân không giữ chức vụ'],
  ['outsideSystem', 'đảng viên ngoài hệ thống'],
  ['branch', 'chi bộ'],
  ['grassrootsCommittee', 'đảng bộ cơ sở'],
];

/** Levels of a meeting and of a year. */
const levelWords: readonly Word[] = [
  ['good', 'tốt'],
  ['fair', 'khá'],
  ['average', 'trung bình'],
  ['poor', 'kém'],
];

const documentWords: readonly Word[] = [[ownDocument, 'văn bản này']];

type Word = readonly [id: string, word: string];

/** A line whose cells have the words of a sheet in place of identifiers. */
export function wordedLine(line: TableLine): TableLine {
  return translated(line, ([id, word], given) => (given === id ? word : undefined));
}

/** The same line with its identifiers, whichever of the two stand in its cells. */
export function identifiedLine(line: TableLine): TableLine {
  return translated(line, ([id, word], given) => (folded(given) === folded(word) ? id : undefined));
}

function translated(line: TableLine, replace: (word: Word, given: string) => string | undefined): TableLine {
  const replaced = (given: string, words: readonly Word[]) => {
    for (const word of words) {
      const found = replace(word, given);
      if (found !== undefined) return found;
    }
    return given;
  };
  const cells = tableFields.flatMap((field): readonly (readonly [TableField, string])[] => {
    const given = line[field];
    if (given === undefined || field === 'line') return [];
    if (field === 'clause') return [[field, clauseWith(given, (of) => replaced(of, documentWords))]];
    return [[field, replaced(given, wordsOf(field, line.line))]];
  });
  return { ...line, ...Object.fromEntries(cells) };
}

/** Lines whose own name is that of a level, and those that refer to one. */
const namedByLevel: readonly TableLineKind[] = ['level', 'gate', 'yearly'];

function wordsOf(field: TableField, kind: TableLineKind): readonly Word[] {
  if (field === 'subject') return subjectWords;
  if (field === 'every') return levelWords;
  if (field === 'id') return namedByLevel.includes(kind) ? levelWords : [];
  return field === 'refers' && kind === 'yearly' ? levelWords : [];
}

/** `table: mục 1.1`: the source before the first colon. */
function clauseWith(clause: string, source: (of: string) => string): string {
  const colon = clause.indexOf(':');
  return colon === -1 ? clause : source(clause.slice(0, colon)) + clause.slice(colon);
}
