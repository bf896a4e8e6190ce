import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { apiDocumentQuery } from '../access/api-document.ts';
import type { Operation } from '../access/api-document.ts';
import { ShapeText } from '../access/shape-text.tsx';
import { Page } from '../ui/page.tsx';
import { Panel } from '../ui/panel.tsx';
import { Unfolded } from '../ui/unfolded.tsx';

/** The OpenAPI document as a page a person can read. */
export const Route = createFileRoute('/tai-lieu-api')({
  codeSplitGroupings: [['loader', 'component']],
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(apiDocumentQuery),
  component: ApiPage,
});

function ApiPage() {
  const { data } = useSuspenseQuery(apiDocumentQuery);
  useOpenedByAddress();
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
          <Unfolded key={name} id={name} summary={<code>{name}</code>}>
            <ShapeText shape={shape} />
          </Unfolded>
        ))}
      </Panel>
    </Page>
  );
}

/** The first part of a path, which all that concerns one thing shares: `/api/figures`. */
function areaOf({ path }: Operation): string {
  return path.split('/', 3).join('/');
}

/** The part that the address names is open, whether one comes with it or follows a link within the page. */
function useOpenedByAddress(): void {
  const named = useLocation({ select: ({ hash }) => hash });
  useEffect(() => {
    const part = document.getElementById(named);
    if (!(part instanceof HTMLDetailsElement)) return;
    part.open = true;
    part.scrollIntoView();
    part.querySelector('summary')?.focus();
  }, [named]);
}

function OperationDetails({ operation }: { readonly operation: Operation }) {
  const { method, path, summary } = operation;
  return (
    <Unfolded
      summary={
        <>
          {summary}
          <code style={{ display: 'block', padding: '0 0 0.5rem 1.1rem' }}>
            <strong>{method}</strong> {path}
          </code>
        </>
      }
    >
      <AskedAndAnswered operation={operation} />
    </Unfolded>
  );
}

function AskedAndAnswered({ operation: { parameters, body, answers } }: { readonly operation: Operation }) {
  return (
    <>
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
    </>
  );
}
