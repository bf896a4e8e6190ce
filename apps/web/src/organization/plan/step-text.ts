import { dayText, hostTypeNames, isBeforeItsDocument, isYetToCome, numberText, unitKindNames } from '@co-so/domain';
import type { FoundedUnit, PlanStep } from '@co-so/domain';
import type { NameOf } from '../plan-text.ts';
import { decisionText, earlyConsentText } from '../unit-text.ts';

/** What a step does, in one sentence. */
export function stepSentence(step: PlanStep, nameOf: NameOf): string {
  switch (step.kind) {
    case 'found':
      return `Lập ${foundedText(step.unit, nameOf)}.`;
    case 'rename':
      return `${nameOf(step.unitId)} đổi tên thành ${step.name === '' ? '(chưa ghi tên)' : step.name}.`;
    case 'changeKind': {
      const branches = step.branches.length === 0 ? '' : `, lập ${numberText(step.branches.length)} chi bộ bên dưới`;
      return `${nameOf(step.unitId)} chuyển thành ${unitKindNames[step.to]}${branches}.`;
    }
    case 'changeHostType':
      return `${nameOf(step.unitId)} đổi sang loại hình ${hostTypeNames[step.to]}.`;
    case 'changeCode':
      return step.code === null
        ? `${nameOf(step.unitId)} thôi mang mã.`
        : `${nameOf(step.unitId)} đổi mã thành ${step.code}.`;
    case 'reparent':
      return `${nameOf(step.unitId)} chuyển về trực thuộc ${nameOf(step.parentId)}.`;
    case 'merge':
      return mergeSentence(step, nameOf);
    case 'split': {
      const parts = listed(step.parts.map(({ name }) => name || '(chưa ghi tên)'));
      return step.original === 'ends'
        ? `Chia ${nameOf(step.unitId)} thành ${parts}.`
        : `Tách ${parts} khỏi ${nameOf(step.unitId)}.`;
    }
    case 'dissolve':
    case 'disband': {
      const to = step.handOverTo === null ? '' : `, bàn giao cho ${nameOf(step.handOverTo)}`;
      return `${step.kind === 'dissolve' ? 'Giải thể' : 'Giải tán'} ${nameOf(step.unitId)}${to}.`;
    }
  }
}

function mergeSentence({ unitIds, into }: Extract<PlanStep, { readonly kind: 'merge' }>, nameOf: NameOf): string {
  const merged = unitIds.length === 0 ? '(chưa chọn)' : listed(unitIds.map(nameOf));
  return into.kind === 'existing'
    ? `Sáp nhập ${merged} vào ${nameOf(into.unitId)}.`
    : `Hợp nhất ${merged} thành ${foundedText(into.unit, nameOf)}.`;
}

function foundedText({ name, kind, parentId }: FoundedUnit, nameOf: NameOf): string {
  const place = parentId === null ? '' : `, trực thuộc ${nameOf(parentId)}`;
  return `${name === '' ? '(chưa ghi tên)' : name} (${unitKindNames[kind]})${place}`;
}

/** The first few, and how many more. */
export function listed(names: readonly string[], most = 4): string {
  const rest = names.length - most;
  if (rest > 1) return `${names.slice(0, most).join(', ')} và ${numberText(rest)} tổ chức khác`;
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} và ${names.at(-1)}`;
}

/** What is worth a look in a step, and in the way of nothing: its consent holds from its day, and may be younger. */
export function noteText({ effectiveOn, consent }: PlanStep): string | undefined {
  const isEarly = consent !== null && isBeforeItsDocument({ on: effectiveOn, document: consent });
  return isEarly ? earlyConsentText(consent, effectiveOn) : undefined;
}

/** From when, and on which decision. */
export function headText({ effectiveOn, basis, consent }: PlanStep): string {
  const own = isYetToCome(basis) ? 'theo quyết định chung' : `theo ${decisionText(basis)}`;
  const agreed = consent === null ? '' : `; có văn bản đồng ý ${decisionText(consent)}`;
  return `Từ ngày ${dayText(effectiveOn)}, ${own}${agreed}`;
}
