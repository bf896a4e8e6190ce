import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { apiDocumentQuery } from '../access/api-document.ts';
import type { Operation } from '../access/api-document.ts';
import { ShapeText } from '../access/shape-text.tsx';
import { Page } from '../ui/page.tsx';
import { Panel } from '../ui/panel.tsx';

/** The OpenAPI document as a page a person can read. */
export const Route = createFileRoute('/tai-lieu-api')({
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(apiDocumentQuery),
  component: ApiPage,
});

function ApiPage() {
  const { data } = useSuspenseQuery(apiDocumentQuery);
  return (
    <Page
      title="Tài liệu API"
      lead={
        <>
          {data.description} Bản máy đọc: <a href="/api/openapi.json">/api/openapi.json</a> (OpenAPI {data.version}).
        </>
      }
    >
      {Array.from(Map.groupBy(data.operations, areaOf), ([area, operations]) => (
        <Panel key={area} title={area}>
          {operations.map((operation) => (
            <OperationDetails key={`${operation.method} ${operation.path}`} operation={operation} />
          ))}
        </Panel>
      ))}
      <Panel title="Các kiểu dữ liệu">
        {data.shapes.map(({ name, shape }) => (
          <details key={name} id={name}>
            <summary>
              <code>{name}</code>
            </summary>
            <ShapeText shape={shape} />
          </details>
        ))}
      </Panel>
    </Page>
  );
}

/** The first part of a path, which all that concerns one thing shares: `/api/figures`. */
function areaOf({ path }: Operation): string {
  return path.split('/', 3).join('/');
}

function OperationDetails({ operation }: { readonly operation: Operation }) {
  const { method, path, summary, parameters, body, answers } = operation;
  return (
    <details>
      <summary>
        {summary}
        <code style={{ display: 'block', padding: '0 0 0.5rem 1.1rem' }}>
          <strong>{method}</strong> {path}
        </code>
      </summary>
      {parameters.length > 0 && (
        <dl className="facts">
          {parameters.map(({ name, place, required, shape }) => (
            <div key={name} style={{ display: 'contents' }}>
              <dt>
                <code>{name}</code>
                {required ? ' (bắt buộc)' : ''}
              </dt>
              <dd>
                {place} <ShapeText shape={shape} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {body && (
        <details>
          <summary>Nội dung gửi lên</summary>
          <ShapeText shape={body} />
        </details>
      )}
      <ul>
        {answers.map(({ status, description, shape }) => (
          <li key={status}>
            <strong>{status}</strong> {description} {shape && <ShapeText shape={shape} />}
          </li>
        ))}
      </ul>
    </details>
  );
}
