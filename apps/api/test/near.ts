import { bindNearDatabases } from '../../../packages/db/test/near/near-databases.ts';

bindNearDatabases('NATIONAL', 'POOL_00', 'POOL_01', 'POOL_02');
