import { Button, Textarea } from '@mantine/core';
import { useId } from 'react';
import { headerOf } from '../lines.ts';

/** The note of a revision, as a correction finds it. */
interface EarlierNote {
  readonly note: string | null;
  readonly revision: number;
}

interface NoteBoxProps {
  readonly value: string;
  readonly error: string | undefined;
  /** The revision that is corrected. */
  readonly earlier: EarlierNote | undefined;
  readonly rows: number;
  readonly onChange: (note: string) => void;
  readonly onLeave: () => void;
}

/** What is written beside a number. A note was written for the number that is corrected, so it is kept only when asked. */
export function NoteBox({ value, error, earlier, rows, onChange, onLeave }: NoteBoxProps) {
  const oldNote = useId();
  const note = earlier?.note ?? null;
  const isLeft = note !== null && value.trim() !== note.trim();
  return (
    <div className="wide">
      <Textarea
        label={headerOf('note')}
        name="note"
        size="md"
        rows={rows}
        value={value}
        error={error}
        onBlur={onLeave}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      {isLeft && (
        <div className="old-note">
          <p id={oldNote}>
            Ghi chú của lần ghi {earlier?.revision}, viết cho số cũ: “{note}”
          </p>
          <Button variant="default" size="xs" aria-describedby={oldNote} onClick={() => onChange(note)}>
            Giữ ghi chú cũ
          </Button>
        </div>
      )}
    </div>
  );
}
