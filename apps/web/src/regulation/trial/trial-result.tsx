import { Checkbox } from '@mantine/core';
import { evaluateByTable, unmetConditions } from '@co-so/domain';
import type { Assessed, CapRule, Evaluation, SubjectRules, TraceLine } from '@co-so/domain';
import type { ReactNode } from 'react';
import { Mark } from '../../ui/mark.tsx';
import type { Tone } from '../../ui/mark.tsx';
import { Unconfirmed } from '../citation.tsx';
import type { Reading } from '../citation.tsx';
import { scoreText } from '../rule-text.ts';
import { levelName } from '../subject-text.ts';
import type { Judging } from './basis.ts';
import { ScoreTrace } from './score-trace.tsx';
import { traceText } from './trace-text.ts';
import { UnmetList } from './unmet-list.tsx';

interface TrialResultProps {
  readonly judging: Judging;
  readonly assessed: Assessed;
  readonly reading: Reading;
  readonly onMitigated: (mitigated: readonly string[]) => void;
  /** What else the result rests on. */
  readonly children: ReactNode;
}

/** The outcome, why it is so, what the next better level asks for, and every step. */
export function TrialResult({ judging, assessed, reading, onMitigated, children }: TrialResultProps) {
  const { by, central, rules } = judging;
  const evaluation = evaluateByTable(by, assessed);
  const unmet = unmetConditions(central, assessed, evaluation);
  const { mitigated } = assessed;
  return (
    <section className="trial-result">
      <h3>Kết quả tính thử</h3>
      <Outcome rules={rules} evaluation={evaluation} mitigated={mitigated} cap={central.cap} reading={reading} />
      <Exceptions rules={rules} evaluation={evaluation} mitigated={mitigated} onMitigated={onMitigated} />
      {unmet && unmet.unmet.length > 0 && <UnmetList conditions={unmet} {...{ rules, mitigated, reading }} />}
      <h3>Diễn giải điểm và mức</h3>
      <ScoreTrace {...{ rules, evaluation, mitigated, reading }} />
      {children}
    </section>
  );
}

interface OutcomeProps {
  readonly rules: SubjectRules;
  readonly evaluation: Evaluation;
  readonly mitigated: readonly string[];
}

/** What is said by the outcome itself, or adds up its points. */
const saidElsewhere: readonly TraceLine['kind'][] = ['criterion', 'groupCeiling', 'score', 'level', 'candidate'];

function Outcome({
  rules,
  evaluation,
  mitigated,
  cap,
  reading,
}: OutcomeProps & Pick<TrialResultProps, 'reading'> & { readonly cap: CapRule | undefined }) {
  const [tone, text] = outcomeText(rules, evaluation);
  const doubt = evaluation.trace.find(({ kind }) => kind === 'level')?.rule.unconfirmed;
  const isCandidate = evaluation.trace.some(({ kind }) => kind === 'candidate');
  const why = evaluation.trace.filter(({ kind }) => !saidElsewhere.includes(kind));
  const sentences = [...new Set(why.map((line) => traceText(rules, line, mitigated)))];
  return (
    <div role="status">
      <p className="trial-outcome">
        <Mark tone={tone}>{text}</Mark>
      </p>
      {doubt !== undefined && <Unconfirmed reason={doubt} reading={reading} />}
      {isCandidate && cap && (
        <p>
          <strong>Mới là diện xét, chưa phải kết quả cuối cùng.</strong> {cap.text}. Vượt tỷ lệ thì xếp mức{' '}
          {levelName(rules, cap.next).toLowerCase()}.
        </p>
      )}
      {sentences.length > 0 && (
        <>
          <p>Lý do:</p>
          <ul className="trial-reasons">
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}.</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function outcomeText(rules: SubjectRules, { outcome, level, total }: Evaluation): readonly [Tone, string] {
  switch (outcome) {
    case 'level':
      return [
        level === rules.levels.at(-1)?.level ? 'bad' : 'good',
        `${levelName(rules, level)} (${scoreText(total)} điểm)`,
      ];
    case 'manual':
      return ['warn', `Chưa tự xếp mức được (${scoreText(total)} điểm): cấp có thẩm quyền xem xét, quyết định`];
    case 'notRated':
      return ['off', 'Không xếp loại'];
    case 'scoreOnly':
      return ['plain', `${scoreText(total)} điểm; bảng này không có mức xếp loại`];
  }
}

type ExceptionsProps = OutcomeProps & Pick<TrialResultProps, 'onMitigated'>;

/** The written exceptions of what holds: claiming one leaves the decision to a person. */
function Exceptions({ rules, evaluation, mitigated, onMitigated }: ExceptionsProps) {
  const holding = rules.knockOuts.filter(
    ({ code, decides, exception }) =>
      exception && decides === 'rule' && evaluation.trace.some(({ kind, id }) => isKnockOut(kind) && id === code),
  );
  if (holding.length === 0) return null;
  return (
    <fieldset className="trial-group">
      <legend>Ngoại lệ ghi trong quy định</legend>
      {holding.map(({ code, exception }) => (
        <Checkbox
          key={code}
          label={`${code}: ${exception?.text} (${exception?.id})`}
          checked={mitigated.includes(code)}
          onChange={({ currentTarget: { checked } }) =>
            onMitigated(checked ? [...mitigated, code] : mitigated.filter((one) => one !== code))
          }
        />
      ))}
    </fieldset>
  );
}

function isKnockOut(kind: string): boolean {
  return kind === 'knockOut' || kind === 'exception';
}
