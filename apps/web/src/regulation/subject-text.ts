import { itemText } from '@co-so/domain';
import type { SubjectRules } from '@co-so/domain';

/** What a criterion is called: its number, and its name where one is known. */
export function criterionName({ groups }: SubjectRules, id: string): string {
  const criterion = groups.flatMap((group) => group.criteria).find((one) => one.id === id);
  return criterion ? `${id}. ${itemText(criterion)}` : id;
}

export function levelName({ levels }: SubjectRules, level: string | null): string {
  return levels.find((one) => one.level === level)?.text ?? 'mức thấp nhất';
}
