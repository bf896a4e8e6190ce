import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { ReactNode } from 'react';
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

/** A schema that has a name is a link to where it is told. */
function lineOf(shape: Shape): ReactNode {
  const { $ref, items, enum: choices, oneOf, anyOf, allOf, type } = shape;
  if ($ref) return linkTo($ref.split('/').at(-1) ?? $ref);
  if (shape.const !== undefined) return JSON.stringify(shape.const);
  if (choices) return choices.map((choice) => JSON.stringify(choice)).join(' | ');
  if (items) return <>{lineOf(items)}[]</>;
  const alternatives = oneOf ?? anyOf;
  if (alternatives) return joined(alternatives, ' | ');
  if (allOf) return joined(allOf, ' & ');
  return typeof type === 'string' ? type : (type?.join(' | ') ?? 'bất kỳ');
}

function joined(shapes: readonly Shape[], between: string): ReactNode {
  return shapes.map((shape, at) => (
    <Fragment key={at}>
      {at > 0 && between}
      {lineOf(shape)}
    </Fragment>
  ));
}

function linkTo(name: string): ReactNode {
  return (
    <Link to="/tai-lieu-api" hash={name}>
      {name}
    </Link>
  );
}
