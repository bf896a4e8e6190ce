import type { PlanRefusal } from '@co-so/domain';
import { recordedText } from '../plan-text.ts';
import type { NameOf } from '../plan-text.ts';

type DependedOn = Extract<PlanRefusal, { readonly code: 'plan-depended-on' }>;

const texts: Readonly<Record<DependedOn['dependant'], (unit: string) => string>> = {
  'unit-changed': (unit) => `${unit}: đã thay đổi sau phương án này.`,
  'unit-below': (unit) => `${unit}: đang trực thuộc tổ chức do phương án này thành lập.`,
  link: (unit) => `${unit}: đã được sắp xếp tiếp.`,
  fault: (unit) => `${unit}: không còn cấp trên hợp lệ, hoặc trùng mã, nếu thiếu phương án này.`,
  'register-changed': (unit) => `${unit}: địa bàn, đơn vị hoặc nhóm của tổ chức đã được ghi lại sau phương án này.`,
  'target-changed': (unit) => `${unit}: chỉ tiêu chuyển về đã được giao lại sau phương án này.`,
  recorded: (unit) => `${unit}: đã có việc được ghi theo cơ cấu sau phương án này.`,
};

/** What rests on an applied plan, by the unit it is found at. */
export function dependantText({ dependant, unitId, recorded }: DependedOn, nameOf: NameOf): string {
  if (recorded) return `${nameOf(unitId)}: đã có ${recordedText(recorded)}, ghi theo cơ cấu sau phương án này.`;
  return texts[dependant](nameOf(unitId));
}
