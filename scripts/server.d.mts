export function wranglerEnv(ours: string): NodeJS.ProcessEnv;
export function wranglerScript(root: string): string;
