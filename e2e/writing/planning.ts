import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { dayText } from '../../packages/domain/src/number-text.ts';
import { planColumns } from '../../packages/domain/src/organization/plan/plan-columns.ts';
import type { BodyDecision, CivilDate, PlanField, PlanStep } from '../../packages/domain/src/index.ts';
import { askAs, sendAs } from '../colleague.ts';
import { expect, test } from '../office.ts';
import { workbookOf } from '../workbook.ts';
import type { SheetRow } from '../workbook.ts';

const province = '01a20151-fde9-7a58-8b18-cda372a0d5a1';
export const commune = { id: unitId(1), name: 'Đảng bộ xã Thử Sắp Xếp' };
export const committee = { id: unitId(2), name: 'Đảng bộ cơ sở Liên Thôn' };

export function unitId(last: number): string {
  return `01a20151-fde9-7a58-8b18-cda372a0ee${String(last).padStart(2, '0')}`;
}

type Line = Readonly<Partial<Record<PlanField, string>>>;

export function lines(day: CivilDate): readonly Line[] {
  const on = { effectiveOn: dayText(day) };
  const school = { name: 'Chi bộ Trường Thử Sắp Xếp', kind: 'chi bộ trực thuộc', parent: commune.name, ...on };
  return [
    { operation: 'chuyển cấp trên', unit: 'Chi bộ thôn Một', parent: commune.name, ...on },
    { operation: 'sap nhap', unit: 'Chi bộ thôn Hai', into: 'Chi bộ thôn Ba', ...on },
    { operation: 'chuyển cấp trên', unit: 'chi bo thon ba', parent: commune.name, ...on },
    { operation: 'hợp nhất', unit: 'Chi bộ Trường Tiểu học', ...school },
    { operation: 'hợp nhất', unit: 'Chi bộ Trường Trung học', ...school },
  ];
}

export async function dropSteps(page: Page, steps: readonly Line[]): Promise<void> {
  const rows: readonly SheetRow[] = [
    planColumns.map(({ header }) => header),
    ...steps.map((line) => planColumns.map(({ field }) => line[field] ?? null)),
  ];
  const buffer = await workbookOf([{ sheet: 'Phương án', rows }]);
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page.getByLabel('Tệp các bước').setInputFiles({ name: 'cac-buoc.xlsx', mimeType, buffer });
}

/** The demonstration has nothing to rearrange: a commune is founded by the product's own import. */
export async function foundUnits(): Promise<void> {
  const branch = { kind: 'subordinateBranch' };
  const villages = ['Một', 'Hai', 'Ba', 'Bốn'].map((name, index) => ({
    ...{ ...branch, id: unitId(3 + index), name: `Chi bộ thôn ${name}`, parent: committee.id },
  }));
  const schools = ['Tiểu học', 'Trung học'].map((name, index) => ({
    ...{ ...branch, id: unitId(7 + index), name: `Chi bộ Trường ${name}`, parent: commune.id },
  }));
  const units = [
    { ...commune, kind: 'commune', parent: province },
    { ...committee, kind: 'grassrootsCommittee', parent: commune.id },
    ...villages,
    ...schools,
  ];
  const content = { format: 'co-so/figures/1', province: 'lang-son', document: 'Cơ cấu mô phỏng', units, figures: [] };
  await sendAs('lang-son', 'provincialOfficial', '/api/imports', {
    ...{ fileName: 'xa-thu-sap-xep.json', mode: 'store', content },
  });
}

/** The demonstration's recorder looks after another unit: the role is given where the plan is. */
export async function letRecord(today: CivilDate): Promise<void> {
  interface Listed {
    readonly people: readonly { readonly id: string; readonly userName: string }[];
  }
  const { people } = await askAs<Listed>('lang-son', 'tenantAdministrator', '/api/accounts');
  const accountId = people.find(({ userName }) => userName === 'ghi-quyet-dinh')?.id;
  const place = { unitId: commune.id, viewUnitId: commune.id, validFrom: today, validUntil: null };
  await sendAs('lang-son', 'tenantAdministrator', '/api/grants', {
    ...{ accountId, role: 'decisionRecorder', ...place, document: 'Phân công mô phỏng' },
  });
}

/** A colleague renames a unit by a plan of their own, applied at once; the plan's id. */
export async function renameMeanwhile(unitId: string, name: string, on: CivilDate, today: CivilDate): Promise<string> {
  const head = { basis: { number: '', issuedOn: today, issuer: '' }, effectiveOn: on, consent: null };
  const step: PlanStep = { kind: 'rename', unitId, name, ...head };
  const begun = { unitId: commune.id, title: `Đổi tên thành ${name}`, plan: { steps: [step], grantDecisions: [] } };
  const { id } = await sendAs<{ id: string }>('lang-son', 'provincialOfficial', '/api/plans', begun);
  const decision: BodyDecision = {
    ...{ number: '13-QĐ/ĐU', issuedOn: today, issuer: 'Ban Thường vụ Đảng ủy xã', signatory: 'Bí thư Đảng ủy' },
    ...{ votes: { entitled: 15, inFavour: 14 }, fileHash: 'a'.repeat(64) },
  };
  await sendAs('lang-son', 'decisionRecorder', `/api/plans/${id}/application`, { basedOn: 1, decision });
  return id;
}

export async function chooseUnit(page: Page, label: string, name: string): Promise<void> {
  const box = page.getByRole('combobox', { name: label });
  await box.click();
  await box.fill(name);
  await page.getByRole('option', { name: new RegExp(`^${name}`) }).click();
}

export async function decide(page: Page, number: string): Promise<void> {
  const form = page.getByRole('region', { name: 'Ghi quyết định của cấp ủy' });
  await form.getByRole('textbox', { name: 'Số quyết định' }).fill(number);
  await form.getByRole('textbox', { name: 'Cơ quan ban hành' }).fill('Ban Thường vụ Đảng ủy xã');
  await form.getByRole('textbox', { name: 'Chức vụ người ký' }).fill('Bí thư Đảng ủy');
  await form.getByRole('textbox', { name: 'Số người được biểu quyết' }).fill('15');
  await form.getByRole('textbox', { name: 'Số phiếu tán thành' }).fill('14');
  const file = test.info().outputPath('quyet-dinh.pdf');
  await writeFile(file, 'đã ký');
  await form.getByLabel('Tệp quyết định đã ký').setInputFiles(file);
  await expect(form).toContainText(/quyet-dinh\.pdf: SHA-256 [0-9a-f]{64}/);
  await form.getByRole('button', { name: 'Ghi quyết định, áp dụng' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(`Từ ngày `);
  await dialog.getByRole('button', { name: 'Áp dụng', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Quyết định', exact: true })).toContainText(number);
}

export async function revert(page: Page): Promise<void> {
  const form = page.getByRole('region', { name: 'Rút lại phương án' });
  await form.getByRole('textbox', { name: 'Lý do' }).fill('Ghi nhầm');
  await form.getByRole('button', { name: 'Rút lại' }).click();
}
