import { config, z } from 'zod';

// Browsers under our content security policy, and Workers, forbid building functions from text; zod would try to.
config({ jitless: true });

export { z };
