import { beginningOfTime, dayText, findIndicator } from '@co-so/domain';
import type { FigureSource, Qualifier, TargetDirection } from '@co-so/domain';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The readings of an indicator; the first choice leaves it to the period. */
export function definitionChoices(indicator: string): Choice[] {
  const definitions = findIndicator(indicator)?.definitions ?? [];
  return [
    { value: '', label: 'Theo kỳ của số liệu' },
    ...definitions.map(({ version, validFrom }) => ({
      value: String(version),
      label: validFrom === beginningOfTime ? `Lần ${version}` : `Lần ${version}, dùng từ ${dayText(validFrom)}`,
    })),
  ];
}

/** The whole, then each category. */
export function categoryChoices(indicator: string): Choice[] {
  const categories = findIndicator(indicator)?.categories?.categories ?? [];
  return [
    { value: '', label: 'Số chung, không chia nhóm' },
    ...categories.map(({ id, name }) => ({ value: id, label: name })),
  ];
}

/** The words of the domain, as a person choosing between them would say them. */
const qualifierSentences: Readonly<Record<Qualifier, string>> = {
  exact: 'đúng số này',
  moreThan: 'trên số này',
  atLeast: 'từ số này trở lên',
  lessThan: 'dưới số này',
  atMost: 'không quá số này',
  about: 'khoảng số này',
};

const sourceSentences: Readonly<Record<FigureSource, string>> = {
  reported: 'theo báo cáo',
  derived: 'tự tính từ số khác',
};

export const directionSentences: Readonly<Record<TargetDirection, string>> = {
  atLeast: 'từ mức này trở lên',
  atMost: 'không quá mức này',
  exactly: 'đúng bằng mức này',
  none: 'không để xảy ra',
};

export function choicesOf<Value extends string>(words: Readonly<Record<Value, string>>): Choice[] {
  return Object.entries<string>(words).map(([value, label]) => ({ value, label }));
}

export const qualifierChoices = choicesOf(qualifierSentences);
export const sourceChoices = choicesOf(sourceSentences);
