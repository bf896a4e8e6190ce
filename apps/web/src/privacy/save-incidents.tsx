import { Button } from '@mantine/core';
import { incidentsFile } from '@co-so/domain';
import type { ProvenIncident } from '@co-so/domain';
import { useState } from 'react';
import { saveFile, unsavedText } from '../ui/save-file.ts';

/** The register as a file, which is held against the exported audit away from here. */
export function SaveIncidents({ incidents }: { readonly incidents: readonly ProvenIncident[] }) {
  const [failure, setFailure] = useState<string>();
  const file = { name: 'so-su-co.json', holding: 'incidents', rows: incidents.length } as const;
  const save = () => saveFile(file, () => new Blob([incidentsFile(incidents)], { type: 'application/json' }));
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
