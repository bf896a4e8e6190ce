import type { Problem } from '../problem.ts';

/** As long as a text of a register may be. */
export const registerTextMaximum = 2000;

/** What is wrong with a text that has to be there. */
export function textProblems(field: string, text: string, at = `/${field}`): readonly Problem[] {
  if (text.trim() === '') return [{ code: 'text-missing', field, at }];
  if (text.length > registerTextMaximum) return [{ code: 'text-too-long', field, maximum: registerTextMaximum, at }];
  return [];
}
