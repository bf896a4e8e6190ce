/**
 * The kinds under which a kind may stand, by the codes of the case files: row by row from the tables of each time.
 * `open`: nobody can say, since the text was not found; what is written then is the best reading, and decides nothing.
 */
export interface ParentsCase {
  readonly set: string;
  readonly on: string;
  readonly open: 'none' | 'all' | readonly string[];
  readonly parents: Readonly<Record<string, string>>;
}

const before2025 = {
  PROV: '',
  DIRECT: 'PROV',
  COMMUNE: 'DIRECT',
  DBCS: 'PROV DIRECT',
  CBCS: 'PROV DIRECT',
  DBBP: 'COMMUNE DBCS',
  CBTT: 'COMMUNE DBCS DBBP',
  TO: 'CBCS CBTT',
  DDBCS: 'PROV',
};

export const parentsCases: readonly ParentsCase[] = [
  { set: 'unit-kinds/before-2025-07-01', on: '2024-06-14', open: 'none', parents: before2025 },
  { set: 'unit-kinds/before-2025-07-01', on: '2025-01-23', open: 'none', parents: before2025 },
  { set: 'unit-kinds/before-2025-07-01', on: '2025-01-24', open: ['DDBCS'], parents: before2025 },
  { set: 'unit-kinds/before-2025-07-01', on: '2025-06-30', open: ['DDBCS'], parents: before2025 },
  {
    set: 'unit-kinds/2025-07-01',
    on: '2025-12-31',
    open: 'none',
    parents: {
      PROV: '',
      DIRECT: 'PROV',
      COMMUNE: 'PROV',
      DBCS: 'DIRECT COMMUNE',
      CBCS: 'DIRECT COMMUNE',
      DBBP: 'DBCS',
      CBTT: 'DBCS DBBP',
      TO: 'CBCS CBTT',
      DDBCS: '',
    },
  },
  {
    set: 'unit-kinds/2026-04-08',
    on: '2026-04-08',
    open: 'all',
    parents: {
      PROV: '',
      DIRECT: 'PROV',
      COMMUNE: 'PROV',
      DBCS: 'PROV DIRECT',
      CBCS: '',
      DBBP: 'COMMUNE DBCS',
      CBTT: 'COMMUNE DBCS DBBP',
      TO: 'CBTT',
      DDBCS: '',
    },
  },
];
