import type { DataMode } from '@co-so/domain';

/** By itself, since the masthead of every page says it. */
export const dataModeWords: Readonly<Record<DataMode, string>> = {
  simulatedOnly: 'Chỉ dữ liệu mô phỏng về người',
  real: 'Được ghi dữ liệu thật về người',
};
