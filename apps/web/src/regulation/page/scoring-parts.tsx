import type { ScoringRuleSet, SubjectRules } from '@co-so/domain';
import type { Reading } from '../citation.tsx';
import type { TrialBasis } from '../trial/basis.ts';
import { CapTrial } from '../trial/cap-trial.tsx';
import { Trial } from '../trial/trial.tsx';
import { YearTrial } from '../trial/trials-by-kind.tsx';
import { groupsWithoutPoints, UnknownPoints } from '../trial/unknown-points.tsx';
import { CapPart } from './cap-part.tsx';
import { CeilingsPart, DecisionPart, ExclusionsPart, KnockOutsPart } from './cases-part.tsx';
import { CriteriaPart } from './criteria-part.tsx';
import { LevelsPart } from './levels-part.tsx';
import { LimitsPart, YearlyPart } from './limits-part.tsx';
import type { RulePart } from './rule-part.ts';

/** Points, levels, knock-outs, cap: the sections of a set that scores, as one kind of subject sees them. */
export function scoringParts(
  set: ScoringRuleSet,
  rules: SubjectRules,
  reading: Reading,
  basis: TrialBasis,
): readonly RulePart[] {
  const about = { rules, reading };
  const part = (isThere: boolean, one: RulePart): readonly RulePart[] => (isThere ? [one] : []);
  const { cap, yearly = [], deadlines = [] } = set;
  const unknown = groupsWithoutPoints(rules);
  return [
    { id: 'tieu-chi', title: 'Tiêu chí và điểm', body: <CriteriaPart {...about} /> },
    ...part(rules.levels.length > 0, { id: 'muc', title: 'Mức xếp loại', body: <LevelsPart {...about} /> }),
    ...part(rules.ceilings.length > 0, {
      id: 'tran',
      title: 'Không được xếp cao hơn',
      body: <CeilingsPart {...about} />,
    }),
    ...part(rules.knockOuts.length > 0, {
      id: 'khong-hoan-thanh',
      title: 'Trường hợp không hoàn thành nhiệm vụ',
      body: <KnockOutsPart set={set} {...about} />,
    }),
    ...part(rules.notRated.length > 0, {
      id: 'khong-xep-loai',
      title: 'Không xếp loại',
      body: <ExclusionsPart exclusions={rules.notRated} reading={reading} />,
    }),
    ...part(rules.undecidable.length > 0 || rules.undefinedResult !== null, {
      id: 'can-quyet-dinh',
      title: 'Phải có người quyết định',
      body: <DecisionPart {...about} />,
    }),
    ...(cap
      ? [
          { id: 'khong-che', title: 'Tỷ lệ khống chế', body: <CapPart cap={cap} reading={reading} rules={rules} /> },
          {
            id: 'tinh-thu-ty-le',
            title: 'Tính thử số được giữ mức xuất sắc',
            body: <CapTrial cap={cap} rules={rules} series={set.series} reading={reading} basis={basis} />,
            isTool: true,
          } as const,
        ]
      : []),
    ...part(yearly.length > 0, {
      id: 'xep-loai-nam',
      title: 'Xếp loại cả năm',
      body: <YearlyPart yearly={yearly} levels={set.subjects[0]?.levels ?? []} reading={reading} />,
    }),
    ...part(yearly.length > 0, {
      id: 'tinh-thu-nam',
      title: 'Tính thử cả năm',
      body: <YearTrial set={set} yearly={yearly} reading={reading} />,
      isTool: true,
    }),
    ...part(deadlines.length > 0, {
      id: 'thoi-han',
      title: 'Thời hạn',
      body: <LimitsPart limits={deadlines} reading={reading} />,
    }),
    {
      id: 'tinh-thu',
      title: 'Tính thử',
      body:
        unknown.length > 0 ? (
          <UnknownPoints groups={unknown} basis={basis} />
        ) : (
          <Trial set={set} rules={rules} reading={reading} basis={basis} />
        ),
      isTool: true,
    },
  ];
}
