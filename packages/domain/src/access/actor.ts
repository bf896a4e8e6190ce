/** Who acts in a request. Until accounts exist only demo officials and the operator do. */
export interface Actor {
  readonly id: string;
  /** A role or post as shown beside what was done; never a person's private name. */
  readonly title: string;
  readonly kind: 'demoOfficial' | 'operator';
}

/** Who did something, kept beside it as they were called then. */
export type Signature = Pick<Actor, 'id' | 'title'>;

export function signatureOf({ id, title }: Actor): Signature {
  return { id, title };
}
