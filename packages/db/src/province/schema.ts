export * from '../access/table.ts';
export * from './organization/table.ts';
export * from './indicator/table.ts';
export * from './target/table.ts';
export * from './regulation/table.ts';
export * from './outbox/table.ts';
export * from '../request/table.ts';
export * from '../privacy/table.ts';
