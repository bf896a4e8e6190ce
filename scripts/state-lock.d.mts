type Taken = { readonly ok: true; readonly release: () => void } | { readonly ok: false; readonly sentence: string };

export const ours: string;
export function stateFolder(): string;
export function takeState(state: string, port: number | undefined): Promise<Taken>;
export function stateRefusal(state: string): Promise<string | undefined>;
export function isMark(name: string): boolean;
export function birthOf(pid: number): string | undefined;
