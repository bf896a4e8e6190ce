export function portWanted(): number | undefined;
export function isPortFree(port: number): Promise<boolean>;
export function freePortFrom(port: number): Promise<number>;
