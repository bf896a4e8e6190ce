import { bindNearDatabases } from './near/near-databases.ts';

bindNearDatabases('NATIONAL', 'PROVINCE', 'EMPTY');
