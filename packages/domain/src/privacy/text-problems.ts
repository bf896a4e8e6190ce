import type { Problem } from '../problem.ts';
import { identityNumberProblems } from './identity-number.ts';

/** As long as a text of a register may be. */
export const registerTextMaximum = 2000;

/** The same of a text that is about persons: nobody's number belongs into it. */
export function registerTextProblems(field: string, text: string): readonly Problem[] {
  return [...textProblems(field, text), ...identityNumberProblems(field, text)];
}

/** What is wrong with a text that has to be there. */
export function textProblems(field: string, text: string, at = `/${field}`): readonly Problem[] {
  if (text.trim() === '') return [{ code: 'text-missing', field, at }];
  if (text.length > registerTextMaximum) return [{ code: 'text-too-long', field, maximum: registerTextMaximum, at }];
  return [];
}
