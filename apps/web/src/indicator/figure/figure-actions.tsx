import { annual } from '@co-so/domain';
import type { FigureKey, UnitAction } from '@co-so/domain';
import { ButtonLink } from '../../ui/button-link.tsx';

interface FigureActionsProps {
  readonly about: FigureKey;
  readonly isRecorded: boolean;
  /** What may be done at the unit. */
  readonly allowedActions: readonly UnitAction[];
  readonly canSeeSubmissions: boolean;
}

/** What can be done from a figure's page; each opens at an address of its own. */
export function FigureActions({ about, isRecorded, allowedActions, canSeeSubmissions }: FigureActionsProps) {
  const { unitId, indicator, category, period } = about;
  const search = { unit: unitId, indicator, period, ...(category === null ? {} : { category }) };
  return (
    <div className="action-links">
      {period !== annual && allowedActions.includes('record-figures') && (
        <ButtonLink to="/so-lieu" search={{ ...search, form: 'figure' }} resetScroll={false}>
          {isRecorded ? 'Đính chính' : 'Ghi số liệu'}
        </ButtonLink>
      )}
      {allowedActions.includes('assign-targets') && (
        <ButtonLink to="/so-lieu" search={{ ...search, form: 'target' }} resetScroll={false} variant="default">
          Giao chỉ tiêu
        </ButtonLink>
      )}
      {isRecorded && (
        <ButtonLink to="/theo-don-vi" search={search} variant="default">
          Theo tổ chức trực thuộc
        </ButtonLink>
      )}
      {canSeeSubmissions && (
        <ButtonLink to="/gui-trung-uong" search={{ indicator, period }} variant="default">
          Gửi Trung ương
        </ButtonLink>
      )}
    </div>
  );
}
