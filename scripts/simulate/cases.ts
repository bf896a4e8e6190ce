/** What is out of order on purpose, by the slugs it befalls; told to the reader in `demo/simulated/README.md`. */
export const simulatedCases = {
  nothingSent: ['son-la'],
  lastRoundMissing: ['quang-tri', 'dong-thap'],
  late: ['gia-lai', 'bac-ninh', 'ca-mau'],
  otherDefinition: ['dak-lak', 'thai-nguyen'],
  otherCutOff: ['phu-tho', 'an-giang'],
  smallGoal: ['lai-chau'],
  smallStudy: ['dien-bien'],
  lowCoverage: ['thanh-hoa', 'quang-ngai'],
  percentageOnly: ['hung-yen'],
  sameAttendance: ['hai-phong', 'tuyen-quang'],
  sameCompletion: ['khanh-hoa', 'ha-tinh'],
  overGoal: ['vinh-long'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type SimulatedCase = keyof typeof simulatedCases;

export function isCase(slug: string, name: SimulatedCase): boolean {
  const slugs: readonly string[] = simulatedCases[name];
  return slugs.includes(slug);
}
