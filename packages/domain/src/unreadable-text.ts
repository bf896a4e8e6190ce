/** Text of which nothing is seen, or with halves of characters, which no store gives back as they were. */
export function isUnreadable(text: string): boolean {
  return !/[\p{L}\p{N}\p{P}\p{S}]/u.test(text) || /\p{Cs}/u.test(text);
}
