import type { Basis } from '../../citation.ts';
import { beginningOfTime, civilDate } from '../../civil-date.ts';
import type { Definition } from '../indicator.ts';
import { asReported } from './instruments.ts';

type Definitions = readonly [Definition, ...Definition[]];

/** An indicator with a single reading since records of it exist. */
export function oneDefinition(text: string, basis: Basis = asReported): Definitions {
  return [{ version: 1, validFrom: beginningOfTime, text, basis }];
}

/** Ratings are read by the regulation of their rating year: a new regulation is a new definition, and the series breaks there. */
export function ratingDefinitions(counted: string): Definitions {
  const under = (instrument: string) => ({
    text: `${counted}, xếp loại theo ${instrument}.`,
    basis: { kind: 'instrument', instrument } as const,
  });
  return [
    { version: 1, validFrom: beginningOfTime, ...under('Hướng dẫn 20-HD/BTCTW (2008)') },
    { version: 2, validFrom: ratingYear(2011), ...under('Hướng dẫn 07-HD/BTCTW (2011)') },
    { version: 3, validFrom: ratingYear(2014), ...under('Hướng dẫn 27-HD/BTCTW (2014)') },
    { version: 4, validFrom: ratingYear(2018), ...under('Quy định 132-QĐ/TW (2018)') },
    { version: 5, validFrom: ratingYear(2023), ...under('Quy định 124-QĐ/TW (2023)') },
    { version: 6, validFrom: ratingYear(2025), ...under('Quy định 366-QĐ/TW (2025)') },
  ];
}

function ratingYear(year: number) {
  return civilDate(`${year}-01-01`);
}
