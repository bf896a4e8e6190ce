import { beforeAll } from 'vitest';
import './near.ts';
import { openDatabases } from './databases.ts';

beforeAll(openDatabases);
