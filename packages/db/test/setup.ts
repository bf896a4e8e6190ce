import { beforeAll } from 'vitest';
import { openDatabases } from './databases.ts';

beforeAll(openDatabases);
