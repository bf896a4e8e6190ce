import { Button, NativeSelect } from '@mantine/core';
import type { ShownPreview } from '@co-so/api';
import { dayText, goalText, indicatorOf, indicatorTitle, periodText } from '@co-so/domain';
import type { Plan, TargetDecision } from '@co-so/domain';
import { Mark } from '../../ui/mark.tsx';
import type { Tone } from '../../ui/mark.tsx';
import type { NameOf } from '../plan-text.ts';
import { ChoiceTable } from './choice-table.tsx';
import { chosenTargets, draftChosen, forAllWaiting, moveKey, withDraft, withTargets } from './target-choices.ts';
import type { DraftMove, TargetMove } from './target-choices.ts';

interface BelongingsPanelProps {
  readonly run: NonNullable<ShownPreview['preview']>;
  /** The plan as it is drawn, with what is chosen in it. */
  readonly drawn: Plan;
  readonly nameOf: NameOf;
  /** Undefined for whoever only reads. */
  readonly onPlan: ((plan: Plan) => void) | undefined;
}

/** Where each running target and each unfinished plan of a unit that ends or is divided goes, one by one. */
export function BelongingsPanel({ run: { targets, drafts }, drawn, nameOf, onPlan }: BelongingsPanelProps) {
  if (targets.length === 0 && drafts.length === 0)
    return <p className="soft">Các tổ chức sắp xếp không có chỉ tiêu đang thực hiện hay phương án đang soạn.</p>;
  const chosen = { drawn, nameOf, onPlan };
  return (
    <>
      {targets.length > 0 && <TargetTable targets={targets} {...chosen} />}
      {drafts.length > 0 && (
        <ChoiceTable
          caption="Phương án đang soạn"
          rows={drafts}
          rowKey={({ draftId, from }) => `${draftId} ${from}`}
          textOf={({ title, from }) => `${title} ${nameOf(from)}`}
          isOpen={() => false}
          columns={[
            { header: 'Phương án', isLead: true, cell: ({ title }) => title },
            { header: 'Của tổ chức', cell: ({ from }) => nameOf(from) },
            { header: 'Từ ngày', cell: ({ on }) => dayText(on) },
            { header: 'Kết quả', cell: (move) => <Outcome move={move} nameOf={nameOf} /> },
            { header: 'Chọn', cell: (move) => <DraftChoice move={move} {...chosen} /> },
          ]}
        />
      )}
    </>
  );
}

type ChosenProps = Omit<BelongingsPanelProps, 'run'>;

function TargetTable({ targets, ...chosen }: ChosenProps & { readonly targets: readonly TargetMove[] }) {
  const { drawn, nameOf, onPlan } = chosen;
  const all = (outcome: 'summed' | 'ends') => forAllWaiting(targets, outcome);
  const byKey = chosenTargets(drawn);
  return (
    <>
      {onPlan && all('ends').length > 0 && (
        <p className="plan-save no-print">
          {all('summed').length > 0 && (
            <Button variant="default" onClick={() => onPlan(withTargets(drawn, all('summed')))}>
              Cộng mọi chỉ tiêu chưa chọn
            </Button>
          )}
          <Button variant="default" onClick={() => onPlan(withTargets(drawn, all('ends')))}>
            Kết thúc mọi chỉ tiêu chưa chọn
          </Button>
        </p>
      )}
      <ChoiceTable
        caption="Chỉ tiêu đang thực hiện"
        rows={targets}
        rowKey={({ from, on, target }) =>
          `${from} ${on} ${target.indicator} ${target.category ?? ''} ${target.period} ${target.revision}`
        }
        textOf={({ target, from, to }) => `${titleOf(target)} ${nameOf(from)} ${to === null ? '' : nameOf(to)}`}
        isOpen={({ outcome }) => outcome === 'undecided'}
        columns={[
          { header: 'Chỉ tiêu', isLead: true, cell: ({ target }) => titleOf(target) },
          { header: 'Giao', cell: ({ target }) => goalText(target.goal, target.direction) },
          { header: 'Của tổ chức', cell: ({ from }) => nameOf(from) },
          { header: 'Từ ngày', cell: ({ on }) => dayText(on) },
          { header: 'Kết quả', cell: (move) => <Outcome move={move} nameOf={nameOf} /> },
          {
            header: 'Chọn',
            cell: (move) => <TargetChoice move={move} chosen={byKey.get(moveKey(move))} {...chosen} />,
          },
        ]}
      />
    </>
  );
}

function titleOf({ indicator, category, period }: TargetMove['target']): string {
  return `${indicatorTitle(indicatorOf(indicator), category)}, ${periodText(period)}`;
}

interface OutcomeProps {
  readonly move: Pick<TargetMove | DraftMove, 'outcome' | 'to' | 'isChosen'>;
  readonly nameOf: NameOf;
}

function Outcome({ move: { outcome, to, isChosen }, nameOf }: OutcomeProps) {
  const unit = to === null ? '' : nameOf(to);
  const said: Readonly<Record<TargetMove['outcome'], readonly [Tone, string]>> = {
    follows: ['good', `${isChosen ? 'đã chọn' : 'theo'} về ${unit}`],
    summed: ['good', `cộng ở ${unit}`],
    stays: ['plain', 'ở lại'],
    ends: ['off', 'kết thúc'],
    undecided: ['warn', 'chưa chọn'],
  };
  const [tone, text] = said[outcome];
  return <Mark tone={tone}>{text}</Mark>;
}

interface TargetChoiceProps extends ChosenProps {
  readonly move: TargetMove;
  readonly chosen: TargetDecision | undefined;
}

function TargetChoice({ move, chosen, drawn, nameOf, onPlan }: TargetChoiceProps) {
  if (!onPlan) return '–';
  const labels = {
    summed: (to: string) => `Cộng ở ${to}`,
    follows: (to: string) => `Giữ, về ${to}`,
    ends: () => 'Kết thúc',
  };
  const keyOf = (outcome: string, to: string | null) => `${outcome} ${to ?? ''}`;
  const choice = (value: string) => move.choices.find(({ outcome, to }) => keyOf(outcome, to) === value) ?? null;
  return (
    <NativeSelect
      aria-label={`${titleOf(move.target)} của ${nameOf(move.from)}`}
      data={[
        { value: '', label: move.outcome === 'undecided' ? 'Chưa chọn' : 'Theo đề xuất' },
        ...move.choices.map(({ outcome, to }) => ({
          value: keyOf(outcome, to),
          label: labels[outcome](to === null ? '' : nameOf(to)),
        })),
      ]}
      value={chosen ? keyOf(chosen.outcome, chosen.toUnitId) : ''}
      onChange={({ currentTarget: { value } }) => onPlan(withTargets(drawn, [[move, choice(value)]]))}
    />
  );
}

const ends = 'ends';

function DraftChoice({ move, drawn, nameOf, onPlan }: ChosenProps & { readonly move: DraftMove }) {
  if (!onPlan) return '–';
  const chosen = draftChosen(drawn, move);
  const toOf = (value: string) => (value === '' ? undefined : value === ends ? null : value);
  return (
    <NativeSelect
      aria-label={`${move.title} của ${nameOf(move.from)}`}
      data={[
        { value: '', label: 'Theo đề xuất' },
        ...move.receivers.map((value) => ({ value, label: `Về ${nameOf(value)}` })),
        { value: ends, label: 'Kết thúc' },
      ]}
      value={chosen ? (chosen.toUnitId ?? ends) : ''}
      onChange={({ currentTarget: { value } }) => onPlan(withDraft(drawn, move, toOf(value)))}
    />
  );
}
