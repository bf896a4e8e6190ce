import { expect } from 'vitest';
import { openApiDocument } from '../src/openapi.ts';
import type { Answer } from './asking.ts';

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: unknown;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

interface Operation {
  readonly summary?: string;
  readonly requestBody?: { readonly content: Readonly<Record<string, { schema: Schema }>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { schema: Schema }>> }>>;
}

export interface ApiDocument {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** The document as a reader gets it: through JSON. */
export const apiDocument: ApiDocument = JSON.parse(JSON.stringify(openApiDocument()));

/** The days that stand for the beginning and the end of time inside; outside, what is not known is null. */
const standIns = /0001-01-01|9999-12-31/;

/** Holds an answer against the document, strictly: nothing missing, nothing more, no status it does not name. */
export function documented<Body>(answer: Answer, status: number): Body {
  const { method, path, text, headers } = answer;
  expect(answer.status, text).toBe(status);
  const response = operationOf(method, path).responses[String(status)];
  if (!response) throw new Error(`${method} ${path} does not document ${status}`);
  const type = (headers.get('content-type') ?? '').split(';')[0] ?? '';
  const schema = response.content?.[type]?.schema;
  if (!schema) throw new Error(`${method} ${path} does not document ${type} for ${status}`);
  expect(text).not.toMatch(standIns);
  const body: unknown = JSON.parse(text);
  expect(departures(schema, body, '')).toEqual([]);
  return body as Body;
}

/** A refusal by its codes and pointers, in the order given; the rest of its shape is held against the document. */
export function refusal(answer: Answer, status: number): readonly string[] {
  const { errors, instance, type } = documented<ProblemAnswer>(answer, status);
  expect(instance).toBe(`urn:uuid:${answer.headers.get('x-request-id')}`);
  expect(errors.map(({ code }) => `/problems/${code}`)).toContain(type);
  return errors.map(({ code, pointer }) => `${code} ${pointer}`.trim());
}

interface ProblemAnswer {
  readonly type: string;
  readonly instance: string;
  readonly errors: readonly { readonly code: string; readonly pointer: string }[];
}

export function operationOf(method: string, path: string): Operation {
  const templates = Object.keys(apiDocument.paths).filter((template) => matches(template, path));
  const [template] = templates.sort((left, right) => left.split('{').length - right.split('{').length);
  const operation = template && apiDocument.paths[template]?.[method.toLowerCase()];
  if (!operation) throw new Error(`not documented: ${method} ${path}`);
  return operation;
}

function matches(template: string, path: string): boolean {
  const [parts, given] = [template.split('/'), path.split('/')];
  return parts.length === given.length && parts.every((part, index) => part.startsWith('{') || part === given[index]);
}

/** Every way in which a value departs from a schema, each with its place. */
function departures(schema: Schema, value: unknown, at: string): readonly string[] {
  if (schema.$ref) return departures(apiDocument.components.schemas[schema.$ref.split('/').at(-1)!]!, value, at);
  if (schema.allOf) return departures(merged(schema.allOf), value, at);
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) {
    const each = choices.map((choice) => departures(choice, value, at));
    return each.find((found) => found.length === 0) ?? [`${at} is none of ${JSON.stringify(each)}`];
  }
  if (schema.enum && !schema.enum.includes(value)) return [`${at} is ${String(value)}`];
  const types = [schema.type ?? []].flat();
  if (types.length > 0 && !types.some((type) => isOfType(type, value))) return [`${at} is no ${types.join(' or ')}`];
  if (Array.isArray(value)) return listDepartures(schema, value, at);
  return typeof value === 'object' && value !== null ? memberDepartures(schema, value, at) : [];
}

function listDepartures({ items = {}, minItems = 0 }: Schema, list: readonly unknown[], at: string): readonly string[] {
  const tooFew = list.length < minItems ? [`${at} has less than ${minItems}`] : [];
  return [...tooFew, ...list.flatMap((item, index) => departures(items, item, `${at}/${index}`))];
}

function memberDepartures(schema: Schema, value: object, at: string): readonly string[] {
  const { properties = {}, required = [], additionalProperties } = schema;
  const missing = required.filter((name) => !(name in value)).map((name) => `${at}/${name} is missing`);
  const members = Object.entries(value).flatMap(([name, member]) => {
    const known = properties[name];
    if (known) return departures(known, member, `${at}/${name}`);
    return additionalProperties ? [] : [`${at}/${name} is not documented`];
  });
  return [...missing, ...members];
}

function merged(parts: readonly Schema[]): Schema {
  const flat = parts.map((part) => (part.$ref ? apiDocument.components.schemas[part.$ref.split('/').at(-1)!]! : part));
  const whole = flat.map((part) => (part.allOf ? merged(part.allOf) : part));
  return {
    type: 'object',
    properties: Object.assign({}, ...whole.map(({ properties }) => properties ?? {})),
    required: whole.flatMap(({ required }) => required ?? []),
    additionalProperties: whole.some(({ additionalProperties }) => additionalProperties),
  };
}

function isOfType(type: string, value: unknown): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}
