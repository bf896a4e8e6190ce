import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import type { UnitOverview } from '@co-so/api';
import { sheetsFromFile, templateSheets } from '@co-so/domain';
import { overviewQuery } from '../home-queries.ts';
import { exampleFile } from './example-file.ts';
import { unsavedText } from '../../ui/save-file.ts';
import { saveWorkbook } from '../../ui/workbook.ts';

const linesToFill = 200;

/** The two files that show the format: an empty one with its guide, and what the province holds now. */
export function Templates({ province }: { readonly province: string }) {
  const queryClient = useQueryClient();
  const template = useMutation({
    mutationFn: () => saveWorkbook('mau-so-lieu.xlsx', templateSheets(), 'nothing', { emptyLines: linesToFill }),
    networkMode: 'always',
  });
  const example = useMutation({
    mutationFn: async () => {
      const overview = await queryClient.ensureQueryData(overviewQuery({}));
      const sheets = sheetsFromFile(exampleFile(province, overview, await loadAbove(queryClient, overview)));
      await saveWorkbook(`vi-du-so-lieu-${province}.xlsx`, sheets, 'figures');
    },
    networkMode: 'always',
  });
  return (
    <div className="action-links">
      <Button variant="default" loading={template.isPending} onClick={() => template.mutate()}>
        Tải mẫu trống (Excel)
      </Button>
      <Button variant="default" loading={example.isPending} onClick={() => example.mutate()}>
        Tải tệp ví dụ (Excel)
      </Button>
      {(template.isError || example.isError) && (
        <p role="alert" className="soft">
          {unsavedText(template.error ?? example.error)}
        </p>
      )}
    </div>
  );
}

/** The units above one on its day, the topmost first. */
async function loadAbove(queryClient: QueryClient, { unit, day }: UnitOverview): Promise<UnitOverview['unit'][]> {
  if (unit.parentId === null) return [];
  const parent = await queryClient.ensureQueryData(overviewQuery({ unit: unit.parentId, on: day }));
  return [...(await loadAbove(queryClient, parent)), parent.unit];
}
