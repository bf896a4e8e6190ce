export function say(sentence: string): void;
