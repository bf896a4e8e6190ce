import type { Remark, RuleSet, SubjectRules } from '@co-so/domain';
import type { Reading } from '../citation.tsx';
import type { TrialBasis } from '../trial/basis.ts';
import { ListTrial, VoteTrial } from '../trial/trials-by-kind.tsx';
import { LimitsPart } from './limits-part.tsx';
import { checklistParts, containmentParts, recordParts, sizeParts, thresholdParts } from './plain-parts.tsx';
import { Remarks, SettingsList } from './remarks.tsx';
import type { RulePart } from './rule-part.ts';
import { scoringParts } from './scoring-parts.tsx';
import { SourcePart, SourcesPart } from './source-part.tsx';

/** Every section of a rule page in its order, whatever shape the set has. */
export function ruleParts(set: RuleSet, subject: string | undefined, basis: TrialBasis): readonly RulePart[] {
  const reading: Reading = { sources: set.sources, told: set.unconfirmed === undefined ? [] : [set.unconfirmed] };
  const { settings = [], gaps = [] } = set;
  return [
    { id: 'van-ban', title: 'Văn bản', body: <SourcePart set={set} today={basis.today} /> },
    ...bodyParts(set, subject, reading, basis),
    ...(settings.length === 0
      ? []
      : [
          {
            id: 'lua-chon',
            title: set.rules === 'checklist' ? 'Điều kiện tiên quyết' : 'Tỉnh lựa chọn',
            body: <SettingsList settings={settings} reading={reading} />,
          },
        ]),
    ...remarkParts(gaps, reading),
    { id: 'nguon', title: 'Nguồn đã đọc', body: <SourcesPart sources={set.sources} /> },
  ];
}

/** What a text says beside its rules, and what it leaves open: the second is whatever is not confirmed. */
function remarkParts(remarks: readonly Remark[], reading: Reading): readonly RulePart[] {
  const said = remarks.filter(({ unconfirmed }) => unconfirmed === undefined);
  const open = remarks.filter(({ unconfirmed }) => unconfirmed !== undefined);
  return [
    { id: 'noi-them', title: 'Nội dung khác của văn bản', remarks: said },
    { id: 'cho-mo', title: 'Chỗ văn bản không nói rõ', remarks: open },
  ].flatMap(({ remarks: shown, ...part }) =>
    shown.length === 0 ? [] : [{ ...part, body: <Remarks remarks={shown} reading={reading} /> }],
  );
}

/** The rules of the chosen kind of subject; the first where none, or an unknown one, is chosen. */
export function chosenSubject(set: RuleSet, subject: string | undefined): SubjectRules | undefined {
  if (set.rules !== 'scoring') return undefined;
  return set.subjects.find((one) => one.subject === subject) ?? set.subjects[0];
}

function bodyParts(
  set: RuleSet,
  subject: string | undefined,
  reading: Reading,
  basis: TrialBasis,
): readonly RulePart[] {
  switch (set.rules) {
    case 'scoring': {
      const rules = chosenSubject(set, subject);
      return rules ? scoringParts(set, rules, reading, basis) : [];
    }
    case 'record':
      return recordParts(set, reading);
    case 'containment':
      return containmentParts(set, reading);
    case 'sizes':
      return sizeParts(set, reading);
    case 'limits':
      return [
        { id: 'noi-dung', title: 'Nội dung', body: <LimitsPart limits={set.limits} reading={reading} /> },
        ...dutyParts(set.duties, reading),
      ];
    case 'checklist':
      return [
        ...checklistParts(set, reading),
        { id: 'xet-thu', title: 'Xét thử', body: <ListTrial {...{ set, reading, basis }} />, isTool: true },
      ];
    case 'thresholds':
      return [
        ...thresholdParts(set, reading),
        ...dutyParts(set.duties, reading),
        {
          id: 'tinh-thu',
          title: 'Tính thử',
          body: <VoteTrial set={set} reading={reading} basis={basis} />,
          isTool: true,
        },
      ];
  }
}

/** What a text says without a number. */
function dutyParts(duties: readonly Remark[] | undefined, reading: Reading): readonly RulePart[] {
  if (!duties) return [];
  return [{ id: 'viec', title: 'Nội dung không có con số', body: <Remarks remarks={duties} reading={reading} /> }];
}
