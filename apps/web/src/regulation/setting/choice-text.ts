import type { Setting } from '@co-so/domain';

/** A choice in words; criteria that the province wrote itself stand in their order. */
export function choiceText({ choices, writes }: Pick<Setting, 'choices' | 'writes'>, choice: string): string {
  if (!writes) return choices.find(({ id }) => id === choice)?.text ?? choice;
  return choice === '' ? 'chưa nêu tiêu chí nào' : choice.replaceAll('\n', '; ');
}
