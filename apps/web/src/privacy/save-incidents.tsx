import { Button } from '@mantine/core';
import { incidentsFile } from '@co-so/domain';
import { useState } from 'react';
import { saveFile, unsavedText } from '../ui/save-file.ts';
import { wholeIncidentRegister } from './queries.ts';

/** The whole register as a file, which is held against the exported audit away from here. */
export function SaveIncidents({ found }: { readonly found: number }) {
  const [failure, setFailure] = useState<string>();
  const file = { name: 'so-su-co.json', holding: 'incidents', rows: found } as const;
  const save = () =>
    saveFile(file, async () => new Blob([incidentsFile(await wholeIncidentRegister())], { type: 'application/json' }));
  return (
    <>
      <Button
        variant="default"
        size="md"
        onClick={() =>
          void save().then(
            () => setFailure(undefined),
            (error: unknown) => setFailure(unsavedText(error)),
          )
        }
      >
        Lưu sổ thành tệp
      </Button>
      {failure !== undefined && <p role="alert">{failure}</p>}
    </>
  );
}
