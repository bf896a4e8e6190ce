import type { ShownSubmission } from '@co-so/api';
import { numberText } from '@co-so/domain';
import { stageOf, stageWords, submissionStages } from './submission-state.tsx';
import type { SubmissionStage } from './submission-state.tsx';

interface StageFilterProps {
  readonly submissions: readonly ShownSubmission[];
  readonly chosen: SubmissionStage | undefined;
  readonly onChoose: (stage: SubmissionStage | undefined) => void;
}

/** How many stand where; pressing one shows only those. */
export function StageFilter({ submissions, chosen, onChoose }: StageFilterProps) {
  const countOf = (stage: SubmissionStage) => submissions.filter((one) => stageOf(one) === stage).length;
  const present = submissionStages.filter((stage) => countOf(stage) > 0 || stage === chosen);
  const choices = [
    { stage: undefined, text: 'Tất cả', count: submissions.length },
    ...present.map((stage) => ({ stage, text: stageWords[stage], count: countOf(stage) })),
  ];
  return (
    <div className="toggle-row" role="group" aria-label="Lọc theo tình trạng">
      {choices.map(({ stage, text, count }) => (
        <button key={text} type="button" aria-pressed={chosen === stage} onClick={() => onChoose(stage)}>
          {text} ({numberText(count)})
        </button>
      ))}
    </div>
  );
}
