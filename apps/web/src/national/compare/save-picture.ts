import { saveFile } from '../../ui/save-file.ts';
import { chartPng, chartSvg } from '../../ui/chart-picture.ts';
import { answerScope, answerTitle } from './answer.ts';
import type { Answer } from './answer.ts';
import { chartHeight, chartOption } from './chart-option.ts';
import { frameHeight } from './picture-frame.ts';
import { fileName } from './save-workbook.ts';
import { lightTones } from './tones.ts';

/** The chart as a picture that stands alone: with its title, its period, its source and, where it must, its watermark. */
export async function savePicture(answer: Answer, format: 'png' | 'svg'): Promise<void> {
  const { question, origin, of } = answer;
  const rows = of.comparison.comparable;
  const frame = { title: answerTitle(question), subtitle: answerScope(answer), note: noteOf(answer) };
  const option = chartOption({ ...question, isSimulated: origin === 'simulated' }, rows, lightTones, frame);
  const size = { width: 900, height: chartHeight(rows.length) + frameHeight(frame) };
  const file = {
    name: `${fileName(question, origin)}.${format}`,
    holding: 'comparison-picture',
    rows: rows.length,
  } as const;
  await saveFile(file, () => (format === 'png' ? chartPng(option, size) : chartSvg(option, size)));
}

function noteOf({ origin, of }: Answer): string {
  const { incomparable, missing } = of.comparison;
  const source =
    origin === 'simulated'
      ? 'Số liệu mô phỏng, không phản ánh tình hình thật.'
      : 'Nguồn: số liệu các nơi gửi Trung ương.';
  return `${source} Không so sánh được: ${incomparable.length}; chưa gửi: ${missing.length} (không phải số 0).`;
}
