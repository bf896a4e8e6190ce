import { isCapOfPersons } from '@co-so/domain';

/** What candidates of a subject are called: persons are not places. */
export function whoWord(of: { readonly subject: string }): 'người' | 'nơi' {
  return isCapOfPersons(of) ? 'người' : 'nơi';
}
