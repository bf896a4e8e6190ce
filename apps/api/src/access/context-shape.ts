import { z } from '@hono/zod-openapi';
import type { SignedIn } from '@co-so/db';
import { actions, can, canSomewhere, roleDefinitions, wholeOffice } from '@co-so/domain';
import type { Action, Actor } from '@co-so/domain';
import { dayShape } from '../request/shapes.ts';

/** Whoever works here, as their own pages show them. */
export interface ShownPerson {
  readonly id: string;
  readonly userName: string;
  readonly name: string;
  readonly post: string;
  /** Their roles, in words. */
  readonly roles: readonly string[];
  /** What they may do at least somewhere, or of sending in the office; what they may do with a thing comes with it. */
  readonly actions: readonly Action[];
  readonly hasSecondFactor: boolean;
  readonly isDemo: boolean;
}

/** What is asked for the office as a whole, which a role for one unit does not reach. */
const ofTheOffice: readonly Action[] = [
  'view-submissions',
  'prepare-submission',
  'approve-submission',
  'withdraw-submission',
];

export function shownPerson({ account, grants }: SignedIn, actor: Actor): ShownPerson {
  const { id, userName, name, post, hasSecondFactor, isDemo } = account;
  const roles = [...new Set(grants.map(({ role }) => roleDefinitions[role].name))];
  const allowed = actions.filter((action) =>
    ofTheOffice.includes(action) ? can(actor, action, wholeOffice) : canSomewhere(actor, action),
  );
  return { id, userName, name, post, roles, actions: allowed, hasSecondFactor, isDemo };
}

const personShape = z
  .object({
    id: z.string(),
    userName: z.string(),
    name: z.string(),
    post: z.string(),
    roles: z.array(z.string()),
    actions: z.array(z.enum(actions)),
    hasSecondFactor: z.boolean(),
    isDemo: z.boolean(),
  })
  .openapi('Person');

const dataMode = z
  .enum(['simulatedOnly', 'real'])
  .openapi({ description: 'Chỉ dữ liệu mô phỏng về người, hoặc được ghi dữ liệu thật về người' });

const provinceContextShape = z
  .object({
    office: z.literal('province'),
    province: z.object({
      slug: z.string(),
      name: z.string(),
      fullName: z.string(),
      endedOn: dayShape.nullable(),
      isArchived: z.boolean(),
    }),
    today: dayShape,
    day: dayShape,
    dataMode,
    person: personShape,
  })
  .openapi('ProvinceContext');

const nationalContextShape = z
  .object({ office: z.literal('national'), today: dayShape, dataMode, person: personShape })
  .openapi('NationalContext');

/** Both offices answer at one address, each in its own way; the document has one place for the two. */
export const contextShape = z.union([provinceContextShape, nationalContextShape]);
export const contextDescription = 'Bối cảnh của tỉnh, thành phố; hoặc của cơ quan Trung ương';
