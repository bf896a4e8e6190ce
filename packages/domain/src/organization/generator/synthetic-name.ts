import type { HostType } from '../host-type.ts';
import type { Draw } from './draw.ts';

const firsts = 'An,Bình,Cẩm,Đông,Gia,Hòa,Hưng,Khánh,Lạc,Long,Mỹ,Nam,Nghĩa,Phú,Quảng,Sơn,Tân,Thạnh,Thuận,Vĩnh'.split(
  ',',
);
const seconds =
  'An,Châu,Điền,Giang,Hải,Hiệp,Lâm,Lộc,Minh,Ninh,Phong,Phước,Quý,Sơn,Tâm,Thắng,Thịnh,Trung,Xuân,Yên'.split(',');

/** The invented name of a place; each number up to 400 has one of its own. */
export function placeName(index: number): string {
  const first = firsts[index % firsts.length]!;
  const second = seconds[Math.floor(index / firsts.length + index) % seconds.length]!;
  return `${first} ${second}`;
}

export interface Host {
  readonly name: string;
  readonly hostType: HostType;
}

type NamedHost = readonly [string, HostType];

const offices: readonly NamedHost[] = [
  ['Văn phòng', 'partyAgency'],
  ['Sở Nội vụ', 'stateAgency'],
  ['Sở Tài chính', 'stateAgency'],
  ['Trung tâm Y tế', 'publicServiceUnit'],
  ['Trường Cao đẳng', 'publicServiceUnit'],
  ['Công ty cổ phần', 'jointStock'],
  ['Công ty trách nhiệm hữu hạn', 'limitedLiability'],
  ['Hợp tác xã', 'cooperative'],
];

const neighbourhoods: readonly NamedHost[] = [
  ['thôn', 'ruralCommune'],
  ['khu phố', 'ward'],
  ['thôn', 'ruralCommune'],
  ['Trường Tiểu học', 'publicServiceUnit'],
  ['Trường Trung học cơ sở', 'publicServiceUnit'],
  ['Công an', 'police'],
  ['Quân sự', 'army'],
  ['Công ty', 'limitedLiability'],
];

/** An invented body with the number that makes it the only one of its name under its parent. */
export function hostOf(draw: Draw, of: 'office' | 'neighbourhood', number: number): Host {
  const list = of === 'office' ? offices : neighbourhoods;
  const [word, hostType] = list[draw(list.length)]!;
  return { name: `${word} ${placeName(draw(400))} ${number}`, hostType };
}
