const storageKey = 'co-so-demo-official';

/** Which demo official acts in this window; each window may be another one, so that two persons can be played. */
export function chosenDemoOfficial(): string | null {
  return sessionStorage.getItem(storageKey);
}

export function chooseDemoOfficial(id: string): void {
  sessionStorage.setItem(storageKey, id);
}

export function demoOfficialHeaders(): Record<string, string> {
  const id = chosenDemoOfficial();
  return id === null ? {} : { 'x-demo-official': id };
}
