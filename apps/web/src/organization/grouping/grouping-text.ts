import { groupingSchemeNames } from '@co-so/domain';
import type { GroupingScheme } from '@co-so/domain';
import { capitalized } from '../../ui/capitalized.ts';

export function schemeText(scheme: GroupingScheme): string {
  return capitalized(groupingSchemeNames[scheme]);
}
