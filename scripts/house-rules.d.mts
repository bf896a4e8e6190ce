import type { RuleTester } from 'oxlint/plugins-dev';

declare const plugin: { readonly rules: { readonly 'no-database-opening': Parameters<RuleTester['run']>[1] } };
export default plugin;
