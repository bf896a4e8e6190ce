export function accessKeyIn(state: string): string;
