import { useState } from 'react';
import { FileDrop } from './file-drop.tsx';
import { sha256Hex } from './sha256.ts';

interface HashedFileProps {
  readonly label: string;
  /** What is told before a file is chosen; after that stands which one and its hash. */
  readonly hint: string;
  readonly error?: string | boolean;
  readonly onHash: (hash: string) => void;
}

/** A file of which only the SHA-256 is kept, computed in the browser: the file goes nowhere. */
export function HashedFile({ label, hint, error, onHash }: HashedFileProps) {
  const [chosen, setChosen] = useState<{ readonly name: string; readonly hash: string }>();
  const take = async (file: File) => {
    const hash = await sha256Hex(await file.arrayBuffer());
    setChosen({ name: file.name, hash });
    onHash(hash);
  };
  return (
    <FileDrop
      label={label}
      hint={chosen ? `${chosen.name}: SHA-256 ${chosen.hash}` : hint}
      accept=".pdf,.docx,.doc,.jpg,.png"
      isMultiple={false}
      isDisabled={false}
      error={error}
      onFiles={([file]) => void (file && take(file))}
    />
  );
}
