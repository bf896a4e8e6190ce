import { cleanup } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

/** What one test showed, stubbed or kept is no other's. */
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  localStorage.clear();
  sessionStorage.clear();
});
