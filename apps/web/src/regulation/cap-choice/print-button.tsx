import { Button } from '@mantine/core';
import { useState } from 'react';
import { takeOut, unsavedText } from '../../ui/save-file.ts';

interface PrintButtonProps {
  /** How many of the records on the page are about persons. */
  readonly ofPersons: number;
  readonly name: string;
}

/** Prints the page; where it shows persons, who prints it is written before. */
export function PrintButton({ ofPersons, name }: PrintButtonProps) {
  const [failure, setFailure] = useState<unknown>();
  const printed = async () => {
    setFailure(undefined);
    try {
      if (ofPersons > 0) await takeOut({ name, holding: 'cap-decisions', rows: ofPersons });
      print();
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <>
      <Button variant="default" onClick={() => void printed()}>
        In
      </Button>
      {failure !== undefined && <p role="alert">{unsavedText(failure)}</p>}
    </>
  );
}
