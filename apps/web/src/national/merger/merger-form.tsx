import { Button, TextInput } from '@mantine/core';
import type { MergerReport, Onboarded } from '@co-so/api';
import { parseCivilDate, provinceInstruments, roleDefinitions } from '@co-so/domain';
import type { AccountDraft, CivilDate, MergerDraft, Tenant } from '@co-so/domain';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { DayInput } from '../../ui/day-input.tsx';
import { Empty } from '../../ui/empty.tsx';
import { SearchSelect } from '../../ui/search-select.tsx';
import { useWrite } from '../../ui/use-write.ts';
import { WriteForm } from '../../ui/write-form.tsx';
import { mergerCandidates, nameOf } from './candidates.ts';
import type { Candidate } from './candidates.ts';
import { CommuneFields } from './commune-fields.tsx';
import { MergerDone } from './merger-done.tsx';
import { MergerFileDrop } from './merger-file-drop.tsx';
import { MergerPreview } from './merger-preview.tsx';
import { PersonFields } from './person-fields.tsx';
import { MergerUnderWay } from './merger-under-way.tsx';
import { merge } from './queries.ts';
import type { AskedMerger, MergerProgress } from './queries.ts';
import './merger.css';

interface MergerFormProps {
  readonly tenants: readonly Tenant[];
  readonly today: CivilDate;
  readonly slip: (onboarded: Onboarded, onHandedOver: () => void) => ReactNode;
  readonly onHandedOver: () => void;
}

const { reorganization } = provinceInstruments;
const nothing: MergerDraft = {
  province: '',
  host: '',
  headName: '',
  decision: { number: reorganization.instrument, issuedOn: reorganization.issuedOn, issuer: 'Quốc hội' },
  communes: [],
  administrator: { userName: 'quan-tri', name: '', post: roleDefinitions.tenantAdministrator.name },
  officials: [],
};
const nobody: AccountDraft = { userName: '', name: '', post: '' };

/** Which provinces go into which, on what document, and who is let in; shown before it is done. */
export function MergerForm({ tenants, today, slip, onHandedOver }: MergerFormProps) {
  const [draft, setDraft] = useState(nothing);
  const [seen, setSeen] = useState<{ readonly draft: MergerDraft; readonly report: MergerReport }>();
  const [done, setDone] = useState<MergerReport>();
  const [progress, setProgress] = useState<MergerProgress>();
  const post = (asked: AskedMerger) => merge(asked, setProgress);
  const { error, isPending, send } = useWrite(post, (report) =>
    report.stored ? setDone(report) : setSeen({ draft, report }),
  );
  const candidates = mergerCandidates(tenants, today);
  if (done) return <MergerDone report={done} slip={slip} onAllHandedOver={onHandedOver} />;
  if (candidates.length === 0)
    return <Empty>Không có nơi nào: chưa có tỉnh, thành phố hợp thành nào đang dùng hệ thống mà chưa sáp nhập.</Empty>;
  const isSeen = seen?.draft === draft;
  return (
    <WriteForm
      submit={isSeen ? 'Sáp nhập' : 'Xem trước'}
      error={error}
      isPending={isPending}
      onSubmit={() => send({ mode: isSeen ? 'store' : 'dry-run', draft })}
    >
      <MergerFileDrop onProposal={(proposal) => setDraft({ ...draft, ...proposal })} />
      <SearchSelect
        label="Tỉnh, thành phố mới"
        value={draft.province}
        choices={candidates.map((one) => ({ value: one.province.slug, label: labelOf(one) }))}
        onChange={(slug) => setDraft({ ...draft, ...namesOf(candidates, slug) })}
      />
      <DraftFields draft={draft} today={today} onChange={setDraft} />
      {isSeen && <MergerPreview report={seen.report} />}
      {isSeen && progress && <MergerUnderWay progress={progress} isPending={isPending} />}
    </WriteForm>
  );
}

interface DraftFieldsProps {
  readonly draft: MergerDraft;
  readonly today: CivilDate;
  readonly onChange: (draft: MergerDraft) => void;
}

function DraftFields({ draft, today, onChange }: DraftFieldsProps) {
  const { decision, officials } = draft;
  const change = (changed: Partial<MergerDraft>) => onChange({ ...draft, ...changed });
  return (
    <>
      <TextInput
        label="Địa chỉ của nơi mới"
        description={`Đứng trước .${location.host}; nơi hợp thành đang giữ địa chỉ này sẽ chuyển sang địa chỉ khác`}
        size="md"
        {...typed(draft.host, (host) => change({ host }))}
      />
      <TextInput label="Tên đảng bộ mới" size="md" {...typed(draft.headName, (headName) => change({ headName }))} />
      <fieldset className="first-administrator">
        <legend>Văn bản</legend>
        <TextInput
          label="Số, tên văn bản"
          size="md"
          {...typed(decision.number, (number) => change({ decision: { ...decision, number } }))}
        />
        <TextInput
          label="Cơ quan ban hành"
          size="md"
          {...typed(decision.issuer, (issuer) => change({ decision: { ...decision, issuer } }))}
        />
        <DayInput
          label="Ngày ban hành"
          value={parseCivilDate(decision.issuedOn) ?? null}
          max={today}
          onChange={(issuedOn) => change({ decision: { ...decision, issuedOn } })}
        />
      </fieldset>
      <CommuneFields communes={draft.communes} onChange={(communes) => change({ communes })} />
      <PersonFields
        legend="Quản trị đầu tiên của nơi mới"
        person={draft.administrator}
        onChange={(administrator) => change({ administrator })}
      />
      {officials.map((official, index) => (
        <PersonFields
          // Nothing else tells two of them apart while they are typed.
          key={index}
          legend={`Cán bộ được xem kho lưu trữ ${index + 1}`}
          person={official}
          onChange={(changed) => change({ officials: officials.with(index, changed) })}
        />
      ))}
      <div className="row-actions">
        <Button variant="default" size="sm" onClick={() => change({ officials: [...officials, nobody] })}>
          Thêm cán bộ được xem kho lưu trữ
        </Button>
        {officials.length > 0 && (
          <Button variant="default" size="sm" onClick={() => change({ officials: officials.slice(0, -1) })}>
            Bỏ người cuối
          </Button>
        )}
      </div>
    </>
  );
}

function typed(value: string, onType: (value: string) => void) {
  return {
    value,
    autoComplete: 'off',
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      onType(currentTarget.value),
  };
}

function namesOf(candidates: readonly Candidate[], slug: string): Partial<MergerDraft> {
  const found = candidates.find(({ province }) => province.slug === slug);
  return {
    province: slug,
    host: slug,
    headName: found ? `Đảng bộ ${found.province.names.at(-1)!.value.fullName}` : '',
  };
}

function labelOf({ province, here }: Candidate): string {
  return `${nameOf(province)} (từ ${here.map((one) => `${nameOf(one.province)} ở ${one.host}`).join(', ')})`;
}
