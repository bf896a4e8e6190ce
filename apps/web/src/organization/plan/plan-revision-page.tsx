import { Link } from '@tanstack/react-router';
import type { ShownPlan } from '@co-so/api';
import { momentText } from '@co-so/domain';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { PlannerTools } from './planner-tools.tsx';
import { foundedIn } from './step-choice.ts';
import { StepList } from './step-list.tsx';
import type { UnitField } from './unit-field.ts';
import { namer } from './use-plan.ts';
import { useStepView } from './use-step-view.ts';
import './plan.css';

interface PlanRevisionPageProps {
  readonly plan: ShownPlan;
  /** The last one, which alone goes on. */
  readonly latest: number;
  readonly unitField: UnitField;
}

/** A plan as it was saved before: it is read, and nothing is done with it. */
export function PlanRevisionPage({ plan, latest, unitField }: PlanRevisionPageProps) {
  const { id, revision, recordedBy, recordedAt } = plan;
  const { steps } = plan.plan;
  const view = useStepView();
  const founded = foundedIn(steps);
  const tools: PlannerTools = {
    unitField,
    founded,
    nameOf: namer(plan.names, founded),
    remember: () => undefined,
    newId: () => '',
  };
  return (
    <Page
      title={`${plan.title || 'Phương án chưa có tên'}: lần ghi ${revision}`}
      lead={
        <>
          <Link to="/sap-xep">Phương án sắp xếp</Link> ›{' '}
          <Link to="/sap-xep/$id" params={{ id }}>
            Lần ghi mới nhất ({latest})
          </Link>
        </>
      }
    >
      <p className="plan-standing">
        <span role="status">
          Chỉ để đọc. {recordedBy.title} ghi lúc {momentText(recordedAt)}.
        </span>
      </p>
      <nav className="plan-save plan-revisions no-print" aria-label="Các lần ghi">
        {revision > 1 && (
          <ButtonLink variant="default" to="/sap-xep/$id" params={{ id }} search={{ lan: revision - 1 }}>
            Lần ghi {revision - 1}
          </ButtonLink>
        )}
        {revision + 1 < latest && (
          <ButtonLink variant="default" to="/sap-xep/$id" params={{ id }} search={{ lan: revision + 1 }}>
            Lần ghi {revision + 1}
          </ButtonLink>
        )}
        <ButtonLink variant="default" to="/sap-xep/$id" params={{ id }}>
          Lần ghi mới nhất
        </ButtonLink>
      </nav>
      <Panel title={`Các bước (${steps.length})`}>
        <StepList steps={steps} tools={tools} view={view} problemsOf={() => []} onSteps={undefined} />
      </Panel>
    </Page>
  );
}
