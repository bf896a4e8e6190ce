import type { Actor } from '@co-so/domain';

/**
 * The only officials until accounts exist, and only with DEMO=1: one who prepares and one who approves, so that the rule
 * of two persons can be seen at work. They are posts, not people.
 */
export const demoOfficials: readonly Actor[] = [
  { id: 'demo-preparer', title: 'Chuyên viên lập biểu (trình diễn)', kind: 'demoOfficial' },
  { id: 'demo-approver', title: 'Lãnh đạo duyệt (trình diễn)', kind: 'demoOfficial' },
];

export const demoOfficialHeader = 'x-demo-official';

/** The official a request names, or the first. */
export function demoOfficial(named: string | undefined): Actor | undefined {
  return named === undefined ? demoOfficials[0] : demoOfficials.find(({ id }) => id === named);
}
