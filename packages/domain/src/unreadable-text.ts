/** Control characters but line breaks and tabs, and marks that turn the direction in which text is read. */
const hiddenCharacter = /[^\P{Cc}\t\n\r]|\p{Bidi_Control}/u;

/**
 * Text of which nothing is seen, with halves of characters, which no store gives back as they were, or with characters that
 * make it read otherwise than it is stored.
 */
export function isUnreadable(text: string): boolean {
  return !/[\p{L}\p{N}\p{P}\p{S}]/u.test(text) || !text.isWellFormed() || hiddenCharacter.test(text);
}
