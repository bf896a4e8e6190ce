import {
  dayText,
  findCategory,
  findIndicator,
  groupingSchemeNames,
  groupingSchemes,
  hostTypeNames,
  hostTypes,
  momentText,
  numberText,
  parseCivilDate,
  parsePeriod,
  periodText,
  statedPercentText,
} from '@co-so/domain';
import type { DecimalText, Instant } from '@co-so/domain';
import { listWords, valueWord } from './entry-values.ts';
import { entryLabels } from './entry-words.ts';

/** One thing that is otherwise after what was done, `''` where it was or is not there. */
export interface EntryChange {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** Where before and after differ, by their labels and in their order. */
export function changesIn(before: unknown, after: unknown): readonly EntryChange[] {
  const [old, now] = [named(membersOf(before)), named(membersOf(after))];
  return Object.entries(entryLabels)
    .map(([field, label]) => ({ label, before: textOf(field, old[field]), after: textOf(field, now[field]) }))
    .filter((change) => change.before !== change.after);
}

/** A category is a word of its indicator: the one stands under its name where the other is there, too. */
function named(content: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { indicator: id, category: key } = content;
  const indicator = typeof id === 'string' ? findIndicator(id) : undefined;
  const category = indicator && typeof key === 'string' ? findCategory(indicator, key) : undefined;
  return category ? { ...content, category: category.name } : content;
}

function membersOf(content: unknown): Readonly<Record<string, unknown>> {
  return typeof content === 'object' && content !== null && !Array.isArray(content)
    ? (content as Readonly<Record<string, unknown>>)
    : {};
}

function textOf(field: string, value: unknown): string {
  if (Array.isArray(value)) return listWords(field, value) ?? numberText(value.length);
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  if (typeof value === 'number') return field.endsWith('At') ? momentText(value as Instant) : numberText(value);
  if (typeof value === 'string') return wordsOf(field, value);
  if (field === 'legalBasis') return legalBasisText(membersOf(value));
  return typeof value === 'object' && value !== null ? amountText(membersOf(value)) : '';
}

function wordsOf(field: string, value: string): string {
  const word = valueWord(field, value);
  if (word !== undefined) return word;
  if (field === 'indicator') return findIndicator(value)?.name ?? value;
  const host = field === 'hostType' ? hostTypes.find((one) => one === value) : undefined;
  if (host) return hostTypeNames[host];
  const scheme = field === 'scheme' ? groupingSchemes.find((one) => one === value) : undefined;
  if (scheme) return groupingSchemeNames[scheme];
  const period = field === 'period' ? parsePeriod(value) : undefined;
  if (period) return periodText(period);
  const day = parseCivilDate(value);
  return day ? dayText(day) : value;
}

/** On what somebody decided that real persons' data may be here. */
function legalBasisText({ text, document, documentOn }: Readonly<Record<string, unknown>>): string {
  if (typeof text !== 'string') return '';
  const on = typeof documentOn === 'string' ? parseCivilDate(documentOn) : undefined;
  return `${text} (${String(document)}${on ? `, ngày ${dayText(on)}` : ''})`;
}

/** A quantity, a goal or a coverage: a number, one of several, or a percentage as it was printed; of a signature its title. */
function amountText(amount: Readonly<Record<string, unknown>>): string {
  const { value, numerator = amount['reported'], denominator = amount['expected'], percent, title } = amount;
  if (typeof value === 'number') return numberText(value);
  if (typeof numerator === 'number' && typeof denominator === 'number')
    return `${numberText(numerator)}/${numberText(denominator)}`;
  if (typeof title === 'string') return title;
  return typeof percent === 'string' ? statedPercentText(percent as DecimalText) : '';
}
