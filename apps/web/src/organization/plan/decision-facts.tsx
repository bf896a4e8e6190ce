import type { ShownPlan } from '@co-so/api';
import { addDays, dayText, momentText, numberText, stepsByDay } from '@co-so/domain';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Panel } from '../../ui/panel.tsx';

/** The decision under which a plan was applied, and how it came to be taken back. Its seal stands in the history of the plan. */
export function DecisionFacts({ plan }: { readonly plan: ShownPlan }) {
  const { decision, appliedBy, appliedAt, revertedBy, revertedAt, revertReason } = plan;
  if (!decision) return null;
  const { number, issuedOn, issuer, signatory, votes, fileHash } = decision;
  const firstDay = stepsByDay(plan.plan)[0]?.[0];
  const votesText = votes && `${numberText(votes.inFavour)} tán thành trong ${numberText(votes.entitled)}`;
  return (
    <Panel title="Quyết định">
      <Facts
        facts={[
          { label: 'Quyết định', value: `${number} ngày ${dayText(issuedOn)}` },
          { label: 'Cơ quan ban hành', value: issuer },
          { label: 'Người ký', value: signatory },
          ...(votesText ? [{ label: 'Biểu quyết', value: votesText }] : []),
          {
            label: 'SHA-256 tệp đã ký',
            value:
              fileHash === null ? 'không có: ghi trước khi phải ghi' : <code className="plan-hash">{fileHash}</code>,
          },
          ...(appliedBy && appliedAt
            ? [{ label: 'Người ghi', value: `${appliedBy.title}, ${momentText(appliedAt)}` }]
            : []),
          ...(revertedBy && revertedAt
            ? [{ label: 'Rút lại', value: `${revertedBy.title}, ${momentText(revertedAt)}: ${revertReason ?? ''}` }]
            : []),
        ]}
      />
      {plan.state === 'applied' && firstDay && (
        <p className="plan-save no-print">
          <ButtonLink variant="default" to="/to-chuc" search={{ ngay: addDays(firstDay, -1) }}>
            Cơ cấu ngày {dayText(addDays(firstDay, -1))}, trước phương án
          </ButtonLink>
          <ButtonLink variant="default" to="/to-chuc" search={{ ngay: firstDay }}>
            Cơ cấu từ ngày {dayText(firstDay)}
          </ButtonLink>
        </p>
      )}
    </Panel>
  );
}
