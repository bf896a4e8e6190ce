import { Textarea, TextInput } from '@mantine/core';
import { asPoints, parsePoints } from '@co-so/domain';
import type { Points } from '@co-so/domain';
import { ruleProblemText } from '../../problem/rule.ts';
import { scoreText } from '../rule-text.ts';
import { fieldId, problemsAt } from './editing.ts';
import type { Editing } from './editing.ts';

interface FieldProps {
  readonly label: string;
  readonly at: string;
  readonly editing: Editing;
}

interface TextFieldProps extends FieldProps {
  readonly value: string;
  /** For sentences: as wide as two other fields where there is room, and as tall as the sentence, which is one line. */
  readonly isWide?: true;
  readonly onChange: (value: string) => void;
}

export function TextField({ label, at, editing, value, isWide, onChange }: TextFieldProps) {
  const field = { id: fieldId(at), label, value, error: errorAt(editing, at) };
  if (!isWide) return <TextInput {...field} onChange={({ currentTarget }) => onChange(currentTarget.value)} />;
  return (
    <Textarea
      {...field}
      className="table-wide table-sentence"
      rows={1}
      onChange={({ currentTarget }) => onChange(currentTarget.value.replace(/\s*\n\s*/g, ' '))}
    />
  );
}

interface PointsFieldProps extends FieldProps {
  readonly value: Points | null;
  /** Where nothing may stand, `null` is given for it. */
  readonly mayBeOpen?: true;
  /** Also below 0: points for each occurrence. */
  readonly isSigned?: true;
  readonly onChange: (value: Points | null) => void;
}

/** Points as they are typed; what cannot be read stays in the field and is told there. */
export function PointsField({ label, at, editing, value, mayBeOpen, isSigned, onChange }: PointsFieldProps) {
  const typed = editing.unread[at];
  const change = (text: string) => {
    const isOpen = mayBeOpen && text.trim() === '';
    const read = isOpen ? null : pointsIn(text, isSigned === true);
    editing.onUnread(at, read === undefined ? text : undefined);
    if (read !== undefined) onChange(read);
  };
  return (
    <TextInput
      id={fieldId(at)}
      label={label}
      inputMode={isSigned ? 'text' : 'decimal'}
      autoComplete="off"
      value={typed ?? (value === null ? '' : scoreText(value))}
      error={typed === undefined ? errorAt(editing, at) : 'Viết điểm như 5 hoặc 2,5; nhiều nhất hai số lẻ'}
      onChange={({ currentTarget }) => change(currentTarget.value)}
    />
  );
}

function pointsIn(text: string, isSigned: boolean): Points | undefined {
  const plain = text.trim().replace(',', '.');
  const found = parsePoints(isSigned ? plain.replace(/^[-−]/, '') : plain);
  return found !== undefined && isSigned && /^[-−]/.test(plain) ? asPoints(0 - found) : found;
}

interface CountFieldProps extends FieldProps {
  /** `null` where the number is not known. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/** A whole number; an empty field says that it is not known. */
export function CountField({ label, at, editing, value, onChange }: CountFieldProps) {
  const typed = editing.unread[at];
  const change = (text: string) => {
    const isRead = /^\s*\d{0,6}\s*$/.test(text);
    editing.onUnread(at, isRead ? undefined : text);
    if (isRead) onChange(text.trim() === '' ? null : Number(text));
  };
  return (
    <TextInput
      id={fieldId(at)}
      label={label}
      inputMode="numeric"
      autoComplete="off"
      value={typed ?? (value === null ? '' : String(value))}
      error={typed === undefined ? errorAt(editing, at) : 'Viết số nguyên, ví dụ 7; chưa rõ thì để trống'}
      onChange={({ currentTarget }) => change(currentTarget.value)}
    />
  );
}

/** Every sentence about a place; nothing where it is right. */
export function errorAt(editing: Editing, at: string) {
  const found = problemsAt(editing, at);
  return found.length > 0 && [...new Set(found.map(ruleProblemText))].join(' ');
}

/** What is wrong with a list as a whole, above it. */
export function PlaceErrors({ at, editing }: Omit<FieldProps, 'label'>) {
  const error = errorAt(editing, at);
  return error === false ? null : (
    <p id={fieldId(at)} className="table-error" tabIndex={-1}>
      {error}
    </p>
  );
}
