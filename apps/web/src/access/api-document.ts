import { queryOptions } from '@tanstack/react-query';
import { RequestFailed } from '../api.ts';

/** A JSON schema, as far as the page prints one. */
export interface Shape {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly oneOf?: readonly Shape[];
  readonly anyOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: Shape }>>;
}

interface RawOperation {
  readonly summary?: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema?: Shape;
  }[];
  readonly requestBody?: Content;
  readonly responses?: Readonly<Record<string, Content & { readonly description: string }>>;
}

interface RawDocument {
  readonly openapi: string;
  readonly info: { readonly description: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, RawOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Shape>> };
}

export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly place: string;
    readonly required: boolean;
    readonly shape: Shape;
  }[];
  readonly body: Shape | undefined;
  readonly answers: readonly {
    readonly status: string;
    readonly description: string;
    readonly shape: Shape | undefined;
  }[];
}

export const apiDocumentQuery = queryOptions({
  queryKey: ['api-document'],
  staleTime: Infinity,
  queryFn: async () => {
    const response = await fetch('/api/openapi.json').catch(() => undefined);
    if (!response?.ok) throw new RequestFailed(undefined);
    return readDocument((await response.json()) as RawDocument);
  },
});

function readDocument({ openapi, info, paths, components }: RawDocument) {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => readOperation(method, path, operation)),
  );
  const shapes = Object.entries(components.schemas).map(([name, shape]) => ({ name, shape }));
  return { version: openapi, description: info.description, operations, shapes };
}

const places: Readonly<Record<string, string>> = { query: 'trên địa chỉ', path: 'trong đường dẫn', header: 'tiêu đề' };

function readOperation(method: string, path: string, operation: RawOperation): Operation {
  return {
    method: method.toUpperCase(),
    path,
    summary: operation.summary ?? path,
    parameters: (operation.parameters ?? []).map(({ name, in: place, required, schema }) => ({
      name,
      place: places[place] ?? place,
      required: required === true,
      shape: schema ?? {},
    })),
    body: shapeIn(operation.requestBody),
    answers: Object.entries(operation.responses ?? {}).map(([status, answer]) => ({
      status,
      description: answer.description,
      shape: shapeIn(answer),
    })),
  };
}

function shapeIn(holder: Content | undefined): Shape | undefined {
  return Object.values(holder?.content ?? {})[0]?.schema;
}
