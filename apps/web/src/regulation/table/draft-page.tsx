import { Button } from '@mantine/core';
import { lazyRouteComponent, Link } from '@tanstack/react-router';
import type { ShownDraft } from '@co-so/api';
import { momentText, numberText, seriesNames } from '@co-so/domain';
import type { CivilDate, LocalRuleSet } from '@co-so/domain';
import { memo, Suspense } from 'react';
import type { ReactNode } from 'react';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProblemList } from '../../ui/problem-list.tsx';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { offeredSettings, withContent } from '../editor/edit-table.ts';
import { DiscardButton } from './discard-button.tsx';
import { LeaveGuard } from './leave-guard.tsx';
import { ReplayPanel } from '../replay/replay-panel.tsx';
import { RevisionLinks } from './revision-links.tsx';
import { ExportButton, SheetImport } from './sheet-transfer.tsx';
import type { UnitBasis } from '../trial/unit/unit-basis.ts';
import { TableFields } from '../editor/table-fields.tsx';
import { TableText } from './table-text.tsx';
import { isUsable, TablePreview } from './table-preview.tsx';
import type { TableProblem } from './table-problem.ts';
import { TableProblems } from './table-problems.tsx';
import { useDraft } from './use-draft.ts';
import '../page/rule-page.css';
import './table.css';

// Most drafts are tables of points, and most are not to be issued yet.
const ListFields = lazyRouteComponent(() => import('../editor/list-fields.tsx'), 'ListFields');
const IssueForm = lazyRouteComponent(() => import('./issue-form.tsx'), 'IssueForm');

interface DraftPageProps {
  readonly draft: ShownDraft;
  readonly today: CivilDate;
  /** A unit of the province to try the table on. */
  readonly unit: UnitBasis;
  readonly onIssued: () => void;
  readonly onDiscarded: () => void;
  /** What was done to the draft. */
  readonly history: ReactNode;
}

/** A province's table while it is worked on: its fields, all that is wrong with it, a preview, and issuing it. */
export function DraftPage({ draft, today, unit, onIssued, onDiscarded, history }: DraftPageProps) {
  const work = useDraft(draft, today);
  const { table, problems, checked } = work;
  const maySave = draft.allowedActions.includes('save');
  return (
    <Page
      title={table.name || 'Bảng điểm chưa có tên'}
      lead={
        <>
          <Link to="/bang-diem">Bảng điểm của tỉnh</Link> › {seriesNames[draft.series]}, dự thảo
        </>
      }
    >
      <p className="rule-standing">
        <Mark tone="plain">
          Dự thảo, lần ghi {draft.revision}: {draft.recordedBy.title} lúc {momentText(draft.recordedAt)}
        </Mark>
        {work.isDirty && <Mark tone="warn">Có thay đổi chưa lưu</Mark>}
      </p>
      <p className="short-cuts no-print">
        <ExportButton table={table} />
        {draft.draftedFrom !== null && (
          <ButtonLink
            variant="default"
            to="/bang-diem/khac-nhau"
            search={{ earlier: draft.draftedFrom, later: draft.id }}
          >
            So với bản gốc
          </ButtonLink>
        )}
        {draft.allowedActions.includes('discard') && (
          <DiscardButton id={draft.id} basedOn={work.basedOn} onDone={onDiscarded} />
        )}
      </p>
      <RevisionLinks id={draft.id} latest={work.basedOn} />
      <LeaveGuard isDirty={work.isDirty} />
      <TableProblems title="Chỗ còn phải sửa trước khi ban hành" table={table} problems={problems} />
      {maySave ? <EditorPanel work={work} /> : <ReadingPanel table={table} />}
      <Trying table={checked.table} problems={checked.problems} templates={work.templates} {...{ today, unit }} />
      {draft.allowedActions.includes('issue') &&
        (problems.length > 0 ? (
          <NotYetIssuable count={problems.length} />
        ) : (
          <Suspense fallback={<Loading />}>
            <IssueForm id={draft.id} basedOn={work.basedOn} isDirty={work.isDirty} today={today} onDone={onIssued} />
          </Suspense>
        ))}
      {history}
    </Page>
  );
}

interface TryingProps extends Pick<DraftPageProps, 'today' | 'unit'> {
  readonly table: LocalRuleSet;
  readonly problems: readonly TableProblem[];
  readonly templates: readonly LocalRuleSet[];
}

/** On what was checked last, so that no key that is pressed makes it anew. */
const Trying = memo(({ table, problems, templates, today, unit }: TryingProps) => (
  <>
    <TablePreview frames={templates} {...{ table, problems, today, unit }} />
    <ReplayPanel isUsable={isUsable(problems)} {...{ table, templates, today }} />
  </>
));

function NotYetIssuable({ count }: { readonly count: number }) {
  return (
    <Panel title="Ban hành">
      <p>Ban hành được khi đã sửa hết {numberText(count)} chỗ nêu ở đầu trang.</p>
    </Panel>
  );
}

/** The table as it will be issued, for whoever decides on it without writing it. */
function ReadingPanel({ table }: { readonly table: LocalRuleSet }) {
  return (
    <Panel title="Nội dung bảng điểm">
      <TableText table={table} />
    </Panel>
  );
}

function EditorPanel({ work }: { readonly work: ReturnType<typeof useDraft> }) {
  const { table, frame, known, editing, change, isDirty, hasUnread, isPending, error, save, checked } = work;
  const form = useKeptFocus(table);
  return (
    <Panel title="Nội dung bảng điểm">
      <SheetImport table={table} onContent={(content) => change(withContent(table, content))} />
      <form
        ref={form}
        className="table-form"
        aria-label="Nội dung bảng điểm"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {table.rules === 'scoring' ? (
          <TableFields {...{ table, frame, known, editing }} onChange={change} />
        ) : (
          <Suspense fallback={<Loading />}>
            <ListFields table={table} offered={offeredSettings(known)} editing={editing} onChange={change} />
          </Suspense>
        )}
        {error && <ProblemList error={error} />}
        <div className="table-save">
          <Button type="submit" loading={isPending} disabled={!isDirty || hasUnread}>
            Lưu dự thảo
          </Button>
          <span role="status" className="soft">
            {checked.isFailed && 'Chưa kiểm tra được nội dung vừa sửa; khi lưu sẽ kiểm tra lại. '}
            {hasUnread ? 'Có ô chưa đọc được là số.' : isDirty ? 'Còn chỗ sai vẫn lưu được.' : 'Đã lưu.'}
          </span>
        </div>
      </form>
    </Panel>
  );
}
