import { createFileRoute, notFound } from '@tanstack/react-router';
import { BackLink } from '../ui/back-link.tsx';
import { Page } from '../ui/page.tsx';

/** The page of a problem: what it means, why it is, and what to do. */
export const Route = createFileRoute('/problems/$code')({
  loader: async ({ params }) => {
    const { problemPage } = await import('../problem-pages.ts');
    const text = problemPage(params.code);
    if (text === undefined) throw notFound();
    return { text };
  },
  component: ProblemPage,
});

function ProblemPage() {
  const { text } = Route.useLoaderData();
  const { code } = Route.useParams();
  const [title = '', ...blocks] = text.split(/\n{2,}/).map((block) => block.trim());
  return (
    <Page title={title.replace(/^# /, '')} lead={`Mã: ${code}`} actions={<BackLink />}>
      <div className="panel prose">
        {blocks.filter(Boolean).map((block) => (
          <Block key={block} text={block} />
        ))}
      </div>
    </Page>
  );
}

function Block({ text }: { readonly text: string }) {
  const heading = /^#+ (.*)$/.exec(text);
  if (heading) return <h2>{heading[1]}</h2>;
  const labelled = /^\*\*(.+?)\*\*\s*([\s\S]*)$/.exec(text);
  return labelled ? (
    <p>
      <strong>{labelled[1]}</strong> {labelled[2]}
    </p>
  ) : (
    <p>{text}</p>
  );
}
