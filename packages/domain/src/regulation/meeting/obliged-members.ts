/** The members of a branch, and who of them need not attend, or meets elsewhere for a time. Whole numbers. */
export interface BranchMembers {
  readonly onList: number;
  readonly excused: number;
  readonly onSpecialDuty: number;
  readonly temporarilyAway: number;
}

/** The setting that says whether members who meet elsewhere for a time count among those obliged at home. */
export const temporarilyAwaySetting = 'temporarilyAway';

/** How many have to attend, by the province's choice of that setting; undefined where more stay away than there are. */
export function membersObliged(
  { onList, excused, onSpecialDuty, temporarilyAway }: BranchMembers,
  choice: string,
): number | undefined {
  const absent = excused + onSpecialDuty + temporarilyAway;
  if (absent > onList) return undefined;
  return onList - absent + (choice === 'included' ? temporarilyAway : 0);
}
