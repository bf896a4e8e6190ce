import { bindNearDatabases } from './near-databases.ts';

bindNearDatabases();
