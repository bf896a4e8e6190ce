import { z } from '@hono/zod-openapi';
import { dayShape } from '../request/shapes.ts';

const actorShape = z.object({ id: z.string(), title: z.string(), kind: z.enum(['demoOfficial', 'operator']) });

const provinceContextShape = z
  .object({
    office: z.literal('province'),
    province: z.object({ slug: z.string(), name: z.string(), fullName: z.string(), endedOn: dayShape.nullable() }),
    today: dayShape,
    day: dayShape,
    actor: actorShape,
    demoOfficials: z.array(actorShape),
  })
  .openapi('ProvinceContext');

const nationalContextShape = z
  .object({
    office: z.literal('national'),
    today: dayShape,
    actor: actorShape,
    demoOfficials: z.array(actorShape),
  })
  .openapi('NationalContext');

/** Both offices answer at one address, each in its own way; the document has one place for the two. */
export const contextShape = z.union([provinceContextShape, nationalContextShape]);
export const contextDescription = 'Bối cảnh của tỉnh, thành phố; hoặc của cơ quan Trung ương';
