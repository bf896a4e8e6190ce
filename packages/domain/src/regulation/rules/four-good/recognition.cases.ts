/** Whether a unit that meets all four but those named is recognized, with the rating asked for and the one reached. */
export interface RecognitionCase {
  readonly missing: readonly string[];
  readonly required?: string;
  readonly reached: string | null;
  readonly recognized: boolean;
}

export const fourItems = ['politics', 'meetings', 'unity', 'members'] as const;

export const recognitionCases: readonly RecognitionCase[] = [
  { missing: [], reached: 'outstanding', recognized: true },
  { missing: [], reached: 'good', recognized: true },
  { missing: [], reached: 'satisfactory', recognized: false },
  { missing: [], reached: 'failing', recognized: false },
  { missing: [], reached: null, recognized: false },
  { missing: ['politics'], reached: 'outstanding', recognized: false },
  { missing: ['meetings'], reached: 'outstanding', recognized: false },
  { missing: ['unity'], reached: 'outstanding', recognized: false },
  { missing: ['members'], reached: 'outstanding', recognized: false },
  { missing: ['politics', 'meetings', 'unity', 'members'], reached: 'outstanding', recognized: false },
  { missing: [], required: 'none', reached: null, recognized: true },
  { missing: [], required: 'none', reached: 'failing', recognized: true },
  { missing: ['unity'], required: 'none', reached: 'outstanding', recognized: false },
  { missing: [], required: 'satisfactory', reached: 'satisfactory', recognized: true },
  { missing: [], required: 'satisfactory', reached: 'failing', recognized: false },
  { missing: [], required: 'good', reached: 'good', recognized: true },
  { missing: [], required: 'good', reached: 'satisfactory', recognized: false },
  { missing: [], required: 'outstanding', reached: 'outstanding', recognized: true },
  { missing: [], required: 'outstanding', reached: 'good', recognized: false },
];

/** Of which units there is a list, and by whose recognition. */
export const recognizers = {
  branch: ['subordinate', 'grassroots'],
  grassrootsCommittee: ['grassroots'],
} as const;
