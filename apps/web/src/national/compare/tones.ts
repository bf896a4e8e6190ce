import type { Tones } from './chart-option.ts';

export const lightTones: Tones = {
  bar: '#3d78b0',
  text: '#1f2933',
  line: '#d5dae1',
  goal: '#b42318',
  ground: '#ffffff',
};

export const darkTones: Tones = {
  bar: '#5c91c2',
  text: '#d7dce3',
  line: '#3f4650',
  goal: '#ff8a7d',
  ground: '#1f2227',
};
