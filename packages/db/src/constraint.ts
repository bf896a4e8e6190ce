/** The only reader of the driver's messages: the two refusals of the schema on which we rely. */

/** A primary key or unique index was there already: somebody else was faster. */
export function isUniqueViolation(error: unknown): boolean {
  return messageOf(error).includes('UNIQUE constraint failed');
}

/** A trigger refused; triggers raise a text that begins with `refused: `. */
export function isRefusal(error: unknown, reason: string): boolean {
  return messageOf(error).includes(`refused: ${reason}`);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}

/** Tries to save; `conflict` when another request was faster or the schema refused, with nothing stored. */
export async function attempt(save: Promise<void>): Promise<'saved' | 'conflict'> {
  try {
    await save;
    return 'saved';
  } catch (error) {
    if (isUniqueViolation(error) || isRefusal(error, '')) return 'conflict';
    throw error;
  }
}
