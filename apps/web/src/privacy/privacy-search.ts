/** The parts of the page; the first is for everybody, the others for those who look after personal data. */
export const privacyParts = ['luu-giu', 'che-do', 'su-co', 'yeu-cau', 'thoi-han'] as const;
export type PrivacyPart = (typeof privacyParts)[number];

export interface PrivacySearch {
  readonly phan?: PrivacyPart;
  /** The page of a register, where it is not the first. */
  readonly trang?: number;
  /** Words that a register is searched for. */
  readonly tim?: string;
}

/** What of a register is shown. */
export interface RegisterView {
  /** Counted from 1. */
  readonly page: number;
  readonly search: string;
}

export const partNames: Readonly<Record<PrivacyPart, string>> = {
  'luu-giu': 'Dữ liệu được giữ',
  'che-do': 'Chế độ dữ liệu',
  'su-co': 'Sự cố',
  'yeu-cau': 'Yêu cầu của người',
  'thoi-han': 'Thời hạn giữ',
};

export function privacySearch(given: Record<string, unknown>): PrivacySearch {
  const { tim, trang } = given;
  const phan = privacyParts.find((part) => part === given['phan']);
  const page = Number(trang);
  if (!phan || phan === 'luu-giu') return {};
  if (phan !== 'su-co' && phan !== 'yeu-cau') return { phan };
  return {
    phan,
    ...(Number.isSafeInteger(page) && page > 1 && page <= 100_000 && { trang: page }),
    ...(typeof tim === 'string' && tim !== '' && { tim: tim.slice(0, 200) }),
  };
}

export function registerView({ trang = 1, tim = '' }: PrivacySearch): RegisterView {
  return { page: trang, search: tim };
}

/** The part that is shown: what somebody may not see is not opened by its address. */
export function shownPart({ phan }: PrivacySearch, maySee: boolean): PrivacyPart {
  return maySee ? (phan ?? 'luu-giu') : 'luu-giu';
}
