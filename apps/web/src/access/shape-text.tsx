import type { Shape } from './api-document.ts';

/** A schema in a line where it is simple, as an indented list of members where it is an object. */
export function ShapeText({ shape }: { readonly shape: Shape }) {
  const { properties, required = [], description } = shape;
  if (!properties)
    return (
      <span className="soft">
        <code>{lineOf(shape)}</code>
        {description && ` ${description}`}
      </span>
    );
  return (
    <ul className="shape">
      {Object.entries(properties).map(([name, member]) => (
        <li key={name}>
          <code>
            {name}
            {required.includes(name) ? '' : '?'}
          </code>
          : <ShapeText shape={member} />
        </li>
      ))}
    </ul>
  );
}

function lineOf(shape: Shape): string {
  const { $ref, items, enum: choices, oneOf, anyOf, allOf, type } = shape;
  if ($ref) return $ref.split('/').at(-1) ?? $ref;
  if (shape.const !== undefined) return JSON.stringify(shape.const);
  if (choices) return choices.map((choice) => JSON.stringify(choice)).join(' | ');
  if (items) return `${lineOf(items)}[]`;
  const alternatives = oneOf ?? anyOf;
  if (alternatives) return alternatives.map(lineOf).join(' | ');
  if (allOf) return allOf.map(lineOf).join(' & ');
  return typeof type === 'string' ? type : (type?.join(' | ') ?? 'bất kỳ');
}
