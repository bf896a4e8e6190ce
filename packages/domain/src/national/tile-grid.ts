import type { CivilDate } from '../civil-date.ts';
import { provinceRegistry, provincesReorganizedOn } from './province-registry.ts';
import { findBySlug, provinceOnDay } from './province.ts';

/** A province's place in a schematic arrangement. Column and row count from 1; `label` is short enough for a tile. */
export interface Tile {
  readonly slug: string;
  readonly column: number;
  readonly row: number;
  readonly label: string;
  readonly islands?: string;
}

type Place = Omit<Tile, 'label'>;

const islandsOf: Readonly<Record<string, string>> = {
  'da-nang': 'Hoàng Sa',
  'da-nang-cu': 'Hoàng Sa',
  'khanh-hoa': 'Trường Sa',
  'khanh-hoa-cu': 'Trường Sa',
};

const shortNames: Readonly<Record<string, string>> = {
  'Bà Rịa - Vũng Tàu': 'Bà Rịa - VT',
  'Hồ Chí Minh': 'TP. HCM',
  'Thừa Thiên Huế': 'T.T. Huế',
};

const placesBefore = placesOf(`
  .           .            ha-giang       cao-bang       .               .             .
  lai-chau    lao-cai-cu   tuyen-quang-cu bac-kan        lang-son        .             .
  dien-bien   yen-bai      vinh-phuc      thai-nguyen-cu bac-giang       quang-ninh    .
  son-la      phu-tho-cu   ha-noi         bac-ninh-cu    hai-duong       hai-phong-cu  .
  .           hoa-binh     ha-nam         hung-yen-cu    thai-binh       .             .
  .           thanh-hoa    ninh-binh-cu   nam-dinh       .               .             .
  .           nghe-an      ha-tinh        .              .               .             .
  .           .            quang-binh     quang-tri-cu   hue             .             .
  .           .            .              .              quang-nam       da-nang-cu    .
  .           .            .              .              kon-tum         quang-ngai-cu .
  .           .            .              .              .               gia-lai-cu    binh-dinh
  .           .            .              .              .               dak-lak-cu    phu-yen
  .           .            .              binh-phuoc     dak-nong        lam-dong-cu   khanh-hoa-cu
  .           .            tay-ninh-cu    binh-duong     dong-nai-cu     binh-thuan    ninh-thuan
  an-giang-cu dong-thap-cu long-an        ho-chi-minh-cu ba-ria-vung-tau .             .
  can-tho-cu  vinh-long-cu tien-giang     ben-tre        .               .             .
  kien-giang  hau-giang    tra-vinh       .              .               .             .
  ca-mau-cu   bac-lieu     soc-trang      .              .               .             .
`);

const placesSince = placesOf(`
  lai-chau  lao-cai   tuyen-quang cao-bang    .          .
  dien-bien son-la    phu-tho     thai-nguyen lang-son   .
  .         .         ha-noi      bac-ninh    quang-ninh .
  .         thanh-hoa ninh-binh   hung-yen    hai-phong  .
  .         nghe-an   ha-tinh     .           .          .
  .         .         quang-tri   hue         da-nang    .
  .         .         .           .           quang-ngai .
  .         .         .           .           .          gia-lai
  .         .         .           .           .          dak-lak
  .         .         .           dong-nai    lam-dong   khanh-hoa
  .         .         tay-ninh    ho-chi-minh .          .
  an-giang  dong-thap vinh-long   .           .          .
  ca-mau    can-tho   .           .           .          .
`);

/** The provinces of a day as a schematic grid: north above south, neighbours near each other; no map. */
export function tileGrid(day: CivilDate): readonly Tile[] {
  const places = day < provincesReorganizedOn ? placesBefore : placesSince;
  return places.map((place) => ({ ...place, label: labelOf(place.slug, day) }));
}

function labelOf(slug: string, day: CivilDate): string {
  const province = findBySlug(provinceRegistry, slug);
  const name = province && provinceOnDay(province, day)?.name;
  if (name === undefined) throw new Error(`no province ${slug} on ${day}`);
  return shortNames[name] ?? name;
}

function placesOf(picture: string): readonly Place[] {
  const rows = picture.trim().split('\n');
  return rows.flatMap((line, row) =>
    line
      .trim()
      .split(/\s+/)
      .flatMap((slug, column) => (slug === '.' ? [] : [placeOf(slug, column + 1, row + 1)])),
  );
}

function placeOf(slug: string, column: number, row: number): Place {
  const islands = islandsOf[slug];
  return islands === undefined ? { slug, column, row } : { slug, column, row, islands };
}
