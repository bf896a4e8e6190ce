import type { Role } from './role.ts';

/** A grant in force on the day of a request, the person's own or one that was delegated to them. */
export interface LiveGrant {
  readonly id: string;
  readonly role: Role;
  /** The unit below and including which things are entered; null for the whole office. */
  readonly unitId: string | null;
  /** The unit below and including which things are seen; null for the whole office. */
  readonly viewUnitId: string | null;
  /** Set where another person's grant is used (ủy quyền). */
  readonly delegationId: string | null;
}

/** Who acts in a request. */
export interface Actor {
  readonly id: string;
  /** A role or post as shown beside what was done; never a person's private name. */
  readonly title: string;
  readonly kind: 'person' | 'operator';
  /** In an archived province: whatever the grants say, nothing is written there but what the law asks of an archive. */
  readonly isLookingOnly: boolean;
  readonly grants: readonly LiveGrant[];
}

/** Who did something, kept beside it as they were called then. */
export type Signature = Pick<Actor, 'id' | 'title'>;

export function signatureOf({ id, title }: Signature): Signature {
  return { id, title };
}
