export function ownScript(root: string, file: string, ...args: readonly string[]): string[];
