import type { ShownPlan } from '@co-so/api';
import { dayText, momentText, numberText } from '@co-so/domain';
import { Facts } from '../../ui/facts.tsx';
import { Panel } from '../../ui/panel.tsx';

/** The decision under which a plan was applied, and how it came to be taken back. */
export function DecisionFacts({ plan }: { readonly plan: ShownPlan }) {
  const { decision, appliedBy, appliedAt, revertedBy, revertedAt, revertReason } = plan;
  if (!decision) return null;
  const { number, issuedOn, issuer, signatory, votes, fileHash } = decision;
  const votesText = votes && `${numberText(votes.inFavour)} tán thành trong ${numberText(votes.entitled)}`;
  return (
    <Panel title="Quyết định">
      <Facts
        facts={[
          { label: 'Quyết định', value: `${number} ngày ${dayText(issuedOn)}` },
          { label: 'Cơ quan ban hành', value: issuer },
          { label: 'Người ký', value: signatory },
          ...(votesText ? [{ label: 'Biểu quyết', value: votesText }] : []),
          ...(fileHash === null
            ? []
            : [{ label: 'SHA-256 tệp đã ký', value: <code className="plan-hash">{fileHash}</code> }]),
          ...(appliedBy && appliedAt
            ? [{ label: 'Người ghi', value: `${appliedBy.title}, ${momentText(appliedAt)}` }]
            : []),
          ...(revertedBy && revertedAt
            ? [{ label: 'Rút lại', value: `${revertedBy.title}, ${momentText(revertedAt)}: ${revertReason ?? ''}` }]
            : []),
        ]}
      />
    </Panel>
  );
}
