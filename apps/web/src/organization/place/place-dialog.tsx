import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { PlaceThroughTime } from '@co-so/api';
import { hostPlaceKindNames } from '@co-so/domain';
import type { CivilDate, HostPlaceAction } from '@co-so/domain';
import { useState } from 'react';
import { capitalized } from '../../ui/capitalized.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Empty } from '../../ui/empty.tsx';
import type { HistoryOf } from '../../ui/history-of.ts';
import { ProblemList } from '../../ui/problem-list.tsx';
import type { UnitField } from '../unit-field.ts';
import { spanText } from '../unit-text.ts';
import { BranchForm } from './branch-form.tsx';
import { ClosePlace } from './close-place.tsx';
import { CorrectPlace } from './correct-place.tsx';
import { MovePlace } from './move-place.tsx';
import { branchText } from './place-text.ts';
import { placeQuery } from './queries.ts';

interface PlaceDialogProps {
  readonly id: string;
  readonly name: string;
  readonly today: CivilDate;
  readonly unitField: UnitField;
  readonly historyOf: HistoryOf;
  readonly onClose: () => void;
}

/** One place: what its Party organization was through time, and what may be written of it. */
export function PlaceDialog({ id, name, today, unitField, historyOf, onClose }: PlaceDialogProps) {
  const { data: place, error } = useQuery(placeQuery(id));
  const [form, setForm] = useState<HostPlaceAction>();
  const [isWritten, setWritten] = useState(false);
  const forms = {
    today,
    onBack: () => setForm(undefined),
    onDone: () => {
      setForm(undefined);
      setWritten(true);
    },
  };
  return (
    <Dialog title={place?.name ?? name} onClose={onClose}>
      {error && <ProblemList error={error} />}
      {!place && !error && <Skeleton height={80} aria-label="Đang tải" />}
      {place && !form && <Life place={place} />}
      {place && form === 'set-branch' && <BranchForm place={place} unitField={unitField} {...forms} />}
      {place && form === 'move' && <MovePlace place={place} unitField={unitField} {...forms} />}
      {place && form === 'correct' && <CorrectPlace place={place} {...forms} />}
      {place && form === 'close' && <ClosePlace place={place} {...forms} />}
      {!form && (
        <>
          <p role="status" className="soft">
            {isWritten && 'Đã ghi.'}
          </p>
          {place && historyOf(`host-place/${id}`, name)}
          <div className="row-actions no-print">
            {place?.allowedActions.map((action) => (
              <Button key={action} variant="default" onClick={() => setForm(action)}>
                {actionWords[action]}
              </Button>
            ))}
            <Button variant="default" onClick={onClose}>
              Đóng
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
}

const actionWords: Readonly<Record<HostPlaceAction, string>> = {
  'set-branch': 'Ghi tổ chức đảng từ một ngày',
  move: 'Ghi thuộc tổ chức khác từ một ngày',
  correct: 'Sửa điều ghi nhầm',
  close: 'Ghi nơi này không còn',
};

function Life({ place }: { readonly place: PlaceThroughTime }) {
  const { kind, units, branches } = place;
  return (
    <>
      <p>
        {capitalized(hostPlaceKindNames[kind])}. {spanText(place)}.
      </p>
      <ul className="place-life">
        {units.map((stretch) => (
          <li key={stretch.validFrom}>
            {spanText(stretch)}: thuộc {stretch.unit?.name ?? 'tổ chức ngoài phạm vi được xem'}
          </li>
        ))}
      </ul>
      {branches.length === 0 ? (
        <Empty>Chưa ghi ở đây có tổ chức đảng hay không.</Empty>
      ) : (
        <ul className="place-life">
          {branches.map((stretch) => (
            <li key={stretch.validFrom}>
              {spanText(stretch)}: {branchText(stretch)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
