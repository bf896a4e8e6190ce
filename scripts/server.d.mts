export function wranglerEnv(ours: string): Readonly<Record<string, string | undefined>>;
export function wranglerScript(root: string): string;
export function hasAnswered(port: number, course: { readonly stopped: boolean }): Promise<boolean>;
