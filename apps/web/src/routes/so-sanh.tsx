import { createFileRoute, notFound, redirect } from '@tanstack/react-router';
import { useSuspenseQuery } from '@tanstack/react-query';
import { parsePeriod } from '@co-so/domain';
import { DefinitionCard } from '../indicator/definition-card.tsx';
import { ComparisonPage } from '../national/compare/comparison-page.tsx';
import { askedOf, completeQuestion, isComplete, searchFor } from '../national/compare/question.ts';
import { useAnswers } from '../national/compare/use-answers.ts';
import { OriginSwitch } from '../national/origin-switch.tsx';
import { comparisonQuery, questionsQuery } from '../national/queries.ts';
import { comparisonSearch, originOf } from '../national/search.ts';
import { onlyAccepted } from './-only-accepted.ts';

const accepted = onlyAccepted(comparisonSearch);

export const Route = createFileRoute('/so-sanh')({
  validateSearch: accepted,
  codeSplitGroupings: [['loader', 'component']],
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queryClient, office }, deps }) => {
    if (office.office !== 'national') throw notFound();
    const { questions } = await queryClient.ensureQueryData(questionsQuery(originOf(deps)));
    const question = completeQuestion(deps, questions);
    if (!question) return;
    if (!isComplete(deps, question))
      throw redirect({ to: '/so-sanh', search: searchFor(question, deps), replace: true });
    // Not waited for: the question stays in sight while its answer is on the way.
    void queryClient.prefetchQuery(comparisonQuery(askedOf(question, originOf(deps))));
  },
  component: Comparing,
});

function Comparing() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const origin = originOf(search);
  const { data: askable } = useSuspenseQuery(questionsQuery(origin));
  const question = completeQuestion(search, askable.questions);
  const answers = useAnswers(question, origin);
  return (
    <ComparisonPage
      origin={origin}
      originSwitch={
        <OriginSwitch
          origin={origin}
          onChange={(of) =>
            void navigate({ search: { ...search, origin: of === 'real' ? undefined : of, periods: undefined } })
          }
        />
      }
      askable={askable.questions}
      question={question}
      answers={answers}
      shown={parsePeriod(search.shown ?? '')}
      onAsk={(asked) => void navigate({ search: searchFor(asked, search), resetScroll: false })}
      onShow={(shown) => void navigate({ search: { ...search, shown }, replace: true, resetScroll: false })}
      definition={({ indicator }, { definitionVersion, period }) => (
        <DefinitionCard indicator={indicator} version={definitionVersion} period={period} />
      )}
    />
  );
}
