import { OpenAPIHono, z } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';
import type { Env as HonoEnv, MergePath, Schema } from 'hono/types';
import { findIndicator, origins, parseCivilDate, parsePeriod, shapeProblems } from '@co-so/domain';
import type { Problem } from '@co-so/domain';
import type { Env } from '../env.ts';
import { problemResponse } from '../problem.ts';

/** A router whose refusals of malformed requests are problems of ours, all at once. */
export function router<E extends { Bindings: Env }>() {
  return new OpenAPIHono<E>({
    defaultHook: async (result, c) => {
      if (result.success) return undefined;
      const { target, error } = result;
      const [first, ...rest] =
        target === 'json'
          ? shapeProblems(error, await c.req.json<unknown>())
          : error.issues.flatMap((issue) =>
              isReversal(issue) ? reversedDays(c.req.query()) : parameterProblem(issue, target === 'query'),
            );
      return problemResponse(c, [first!, ...rest]);
    },
  });
}

function parameterProblem({ path }: z.core.$ZodIssue, isNamed: boolean): Problem {
  const parameter = path.map(String).join('/');
  return { code: 'parameter-invalid', parameter, ...(isNamed && { at: `/${parameter}` }) };
}

function isReversal(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'custom' && issue.params?.['problem'] === 'days-reversed';
}

/** Nothing of days one of which is none: that is said of them already. */
function reversedDays({ from = '', to = '' }: Readonly<Record<string, string>>): readonly Problem[] {
  const [first, last] = [parseCivilDate(from), parseCivilDate(to)];
  return first && last ? [{ code: 'days-reversed', from: first, to: last, at: '/to' }] : [];
}

interface Part {
  readonly openAPIRegistry: OpenAPIHono['openAPIRegistry'];
}

type SchemaOf<One> = One extends OpenAPIHono<infer _Env, infer Routes, infer _Path> ? Routes : never;
type SchemaOfAll<Parts> = Parts extends readonly [infer First, ...infer Rest]
  ? SchemaOf<First> & SchemaOfAll<Rest>
  : unknown;
type Under<Path extends string, Routes> = { [At in keyof Routes as MergePath<Path, At & string>]: Routes[At] };

/**
 * Puts the routes of every part under the path of `app`, as a chain of `route` would. The types of such a chain take the
 * checker seconds, since each call compares two routers with all their methods; here only the routes are taken out.
 */
export function withParts<
  E extends HonoEnv,
  Routes extends Schema,
  Path extends string,
  const Parts extends readonly Part[],
>(app: OpenAPIHono<E, Routes, Path>, parts: Parts) {
  for (const part of parts) app.route('/', part as OpenAPIHono);
  return app as unknown as OpenAPIHono<E, Routes & Under<Path, SchemaOfAll<Parts>>, Path>;
}

interface Answering {
  notFound(handler: (c: { readonly env: Env }) => Response): unknown;
  onError(handler: (error: Error, c: { readonly env: Env }) => Response): unknown;
}

/** Gives a router the two answers every one has: what is not there, and what went wrong inside, told to nobody. */
export function answering<App extends Answering>(app: App): App {
  app.notFound((c) => problemResponse(c, [{ code: 'not-found' }]));
  app.onError((error, c) => {
    if (error instanceof HTTPException) return problemResponse(c, [{ code: 'body-not-json' }]);
    console.error(c.env.entry.requestId, error);
    return problemResponse(c, [{ code: 'internal' }]);
  });
  return app;
}

export const dayParameter = z
  .string()
  .transform((text, context) => parsedOr(parseCivilDate(text), text, context))
  .openapi({ type: 'string', format: 'date', example: '2024-06-14' });

/** The parameters of a list with those of its first and last day, both of them in it; told together with whatever else is wrong. */
export function withDays<Shape extends z.ZodRawShape>(shape: Shape) {
  return z
    .object({ ...shape, from: dayParameter.optional(), to: dayParameter.optional() })
    .refine((asked) => !isReversed(asked), {
      path: ['to'],
      params: { problem: 'days-reversed' },
      when: () => true,
    });
}

function isReversed({ from, to }: Readonly<Record<string, unknown>>): boolean {
  return typeof from === 'string' && typeof to === 'string' && to < from;
}

export const periodParameter = z
  .string()
  .transform((text, context) => parsedOr(parsePeriod(text), text, context))
  .openapi({ type: 'string', example: '2024-01/2024-06' });

/** The id of an indicator of the catalogue. */
export const indicatorParameter = z
  .string()
  .refine((id) => findIndicator(id) !== undefined)
  .openapi({ example: 'admission.admitted' });

export const originParameter = z.enum(origins).default('real');

/** Which page of a list, counted from 1. */
export const pageParameter = z.coerce.number().int().min(1).max(100_000).default(1);

export const idParameter = z
  .string()
  .regex(/^[0-9a-f-]{36}$/)
  .openapi({ example: '0198c0de-0000-7000-8000-000000000000' });

export const idempotencyHeader = z.object({
  'idempotency-key': z
    .string()
    .optional()
    .openapi({ param: { required: true }, description: 'Khóa chống gửi lặp, 8–100 ký tự; giữ một ngày' }),
});

function parsedOr<Value>(value: Value | undefined, input: string, context: z.RefinementCtx): Value {
  if (value !== undefined) return value;
  context.issues.push({ code: 'custom', message: 'malformed', input });
  return z.NEVER;
}
