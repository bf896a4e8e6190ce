export * from './registry/table.ts';
export * from './figure/table.ts';
export * from './access/table.ts';
export * from '../access/table.ts';
export * from '../request/table.ts';
export * from './audit/table.ts';
export * from '../privacy/table.ts';
