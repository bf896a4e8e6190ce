import { civilDate } from '../../civil-date.ts';
import type { RuleSource } from '../clause.ts';

/** On branch meetings; gives criteria and no points. */
export const guidance42: RuleSource = {
  id: '42',
  instrument: 'Hướng dẫn 42-HD/BTCTW',
  issuer: 'Ban Tổ chức Trung ương',
  issuedOn: civilDate('2025-10-28'),
  url: 'https://luatvietnam.vn/tin-van-ban-moi/thoi-luong-sinh-hoat-chi-bo-toi-thieu-90-phut-186-105065-article.html',
};
