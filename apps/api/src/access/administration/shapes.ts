import { z } from '@hono/zod-openapi';
import { roles } from '@co-so/domain';
import { dayShape, instantShape, orNull, signatureShape } from '../../request/shapes.ts';

const deed = z.enum(['reissue-password', 'disable', 'enable', 'remove-second-factor', 'end-sessions']);

const accountShape = z
  .object({
    id: z.string(),
    userName: z.string(),
    name: z.string(),
    post: z.string(),
    state: z.enum(['active', 'disabled']),
    password: z.enum(['oneTime', 'own']),
    hasSecondFactor: z.boolean(),
    isDemo: z.boolean(),
    createdAt: instantShape,
    allowedActions: z.array(deed),
  })
  .openapi('Account');

const holderShape = z
  .object({ id: z.string(), userName: z.string().nullable(), name: z.string().nullable(), post: z.string() })
  .openapi('Holder');

const namedUnit = z.object({ id: z.string(), name: z.string() });
const linkFields = {
  id: z.string(),
  role: z.enum(roles),
  roleName: z.string(),
  unit: orNull(namedUnit),
  viewUnit: orNull(namedUnit),
  validFrom: dayShape,
  validUntil: dayShape.nullable(),
  document: z.string(),
};

const grantShape = z
  .object({
    ...linkFields,
    holder: holderShape,
    grantedBy: signatureShape,
    grantedAt: instantShape,
    allowedActions: z.array(z.enum(['end', 'delegate'])),
  })
  .openapi('Grant');

const delegationShape = z
  .object({
    ...linkFields,
    grantId: z.string(),
    from: holderShape,
    to: holderShape,
    isSuspended: z.boolean(),
    delegatedBy: signatureShape,
    delegatedAt: instantShape,
    allowedActions: z.array(z.enum(['end'])),
  })
  .openapi('Delegation');

const isInherited = z.boolean().openapi({ description: 'Có từ cấp trên của tổ chức này, hoặc từ cả cơ quan' });

export const grantsFields = {
  grants: z.array(grantShape.extend({ isInherited }).openapi('ReachingGrant')),
  delegations: z.array(delegationShape.extend({ isInherited }).openapi('ReachingDelegation')),
};

export const heldFields = { grants: z.array(grantShape), delegations: z.array(delegationShape) };

export const peopleShape = z
  .object({
    found: z.int().openapi({ description: 'Số người khớp; danh sách có nhiều nhất 200' }),
    people: z.array(
      accountShape
        .extend({
          held: z.array(
            z.object({
              roleName: z.string(),
              unit: orNull(namedUnit),
              viewUnit: orNull(namedUnit),
              validFrom: dayShape,
              validUntil: dayShape.nullable(),
              isDelegated: z.boolean(),
            }),
          ),
        })
        .openapi('ListedPerson'),
    ),
  })
  .openapi('People');

export const personPageShape = z
  .object({
    account: accountShape,
    ...heldFields,
    sessions: z.array(z.object({ id: z.string(), device: z.string(), openedAt: instantShape, seenAt: instantShape })),
    signIns: z.array(z.object({ id: z.string(), at: instantShape, action: z.string(), device: z.string().nullable() })),
  })
  .openapi('PersonPage');

export const issuedShape = z
  .object({
    accountId: z.string(),
    userName: z.string(),
    oneTimePassword: z.string().openapi({ description: 'Chỉ hiện lần này' }),
    expiresAt: instantShape,
  })
  .openapi('Issued');

export const policyShape = z
  .object({ idleMinutes: z.int(), sessionHours: z.int(), secondFactorRoles: z.array(z.enum(roles)) })
  .openapi('AccessPolicy');
