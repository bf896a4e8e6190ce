import { dayText } from '@co-so/domain';
import type { AuditSearch } from './audit-search.ts';
import { actionWords, kindWords, subjectText } from './audit-text.ts';

/** What the list is narrowed to beside days, action and kind, as far as whoever looks may know it by name. */
export interface NarrowedTo {
  readonly actor: string;
  readonly unit: string | undefined;
}

/** The conditions of a list in words, each with what it is called. */
export function narrowingText(
  { from, to, action, kind, actor, unit, subject }: AuditSearch,
  names: NarrowedTo,
): readonly (readonly [name: string, text: string])[] {
  const all: readonly (readonly [string, string | undefined])[] = [
    ['Từ ngày', from && dayText(from)],
    ['Đến ngày', to && dayText(to)],
    ['Việc', action && actionWords[action]],
    ['Loại', kind && kindWords[kind]],
    ['Tổ chức', unit && underText(names.unit)],
    ['Người làm', actor && names.actor],
    ['Với', subject && subjectText(subject)],
  ];
  return all.flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as const]));
}

export function underText(unit: string | undefined): string {
  return `${unit ?? 'một tổ chức'} và bên dưới`;
}
