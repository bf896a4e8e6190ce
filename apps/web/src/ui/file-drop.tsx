import { Input } from '@mantine/core';
import { useId, useState } from 'react';
import type { DragEvent } from 'react';
import './file-drop.css';

interface FileDropProps {
  readonly label: string;
  readonly hint: string;
  /** The endings that the file dialog offers: `.json`. */
  readonly accept: string;
  readonly isMultiple: boolean;
  readonly isDisabled: boolean;
  /** What is wrong with it, or that something is. */
  readonly error?: string | boolean | undefined;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A place to choose files or to drop them. The browser's own box does the choosing, under a button in Vietnamese. */
export function FileDrop({ label, hint, accept, isMultiple, isDisabled, error = false, onFiles }: FileDropProps) {
  const id = useId();
  const [isOver, setIsOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const files = [...event.dataTransfer.files];
    if (!isDisabled && files.length > 0) onFiles(isMultiple ? files : files.slice(0, 1));
  };
  return (
    <div
      className="file-drop"
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="file"
        accept={accept}
        multiple={isMultiple}
        // Not `disabled`, with which the browser would take the focus off it.
        aria-disabled={isDisabled || undefined}
        onClick={(event) => isDisabled && event.preventDefault()}
        aria-invalid={error !== false || undefined}
        aria-describedby={`${typeof error === 'string' ? `${id}-error ` : ''}${id}-hint`}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // The same file may be chosen again after it was mended.
          currentTarget.value = '';
        }}
      />
      <label htmlFor={id} className="file-drop-button">
        {isMultiple ? 'Chọn các tệp' : 'Chọn tệp'}
      </label>
      <p id={`${id}-hint`} className="soft">
        {hint}
      </p>
      {typeof error === 'string' && <Input.Error id={`${id}-error`}>{error}</Input.Error>}
    </div>
  );
}
