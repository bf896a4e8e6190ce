const state = { lost: false };

/** Remembers that a script or style of the application could not be fetched. Vite asks for none a second time. */
export function watchParts(): void {
  addEventListener('vite:preloadError', () => {
    state.lost = true;
  });
}

/** Whether only loading the page anew brings back what is missing. */
export function hasLostParts(): boolean {
  return state.lost;
}
