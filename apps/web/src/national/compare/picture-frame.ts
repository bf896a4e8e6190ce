import { linesOf } from './caption-lines.ts';
import type { Tones } from './chart-option.ts';

/** What an exported picture says of itself, since it leaves the page that explains it. */
export interface PictureFrame {
  readonly title: string;
  readonly subtitle: string;
  readonly note: string;
}

/** In an exported picture alone: a page marks all that stands on it. */
export function watermark(height: number) {
  const lines = Math.max(1, Math.round(height / 220));
  return Array.from({ length: lines }, (_, index) => ({
    type: 'text' as const,
    left: 'center',
    top: `${Math.round(((index + 0.5) / lines) * 100) - 4}%`,
    rotation: 0.3,
    silent: true,
    z: 100,
    style: { text: 'SỐ LIỆU MÔ PHỎNG', font: 'bold 52px sans-serif', fill: 'rgba(180,35,24,0.09)' },
  }));
}

/** The lines of a picture's words, each with how many letters fit into its width and how much room a line takes. */
const captionStyles = {
  title: { letters: 78, height: 24, font: 'bold 18px sans-serif' },
  subtitle: { letters: 112, height: 18, font: '13px sans-serif' },
  note: { letters: 120, height: 17, font: '12px sans-serif' },
} as const;

const edge = 14;

/** How much higher a picture is than the chart on the page. */
export function frameHeight(frame: PictureFrame): number {
  return headHeight(frame) + footHeight(frame);
}

export function headHeight({ title, subtitle }: PictureFrame): number {
  return edge + heightOf('title', title) + heightOf('subtitle', subtitle);
}

export function footHeight({ note }: PictureFrame): number {
  return heightOf('note', note) + edge;
}

function heightOf(kind: keyof typeof captionStyles, text: string): number {
  const { letters, height } = captionStyles[kind];
  return linesOf(text, letters).length * height;
}

export function captions(frame: PictureFrame, tones: Tones) {
  const line = (kind: keyof typeof captionStyles, place: { top: number } | { bottom: number }) => {
    const { letters, height, font } = captionStyles[kind];
    const text = linesOf(frame[kind], letters).join('\n');
    return {
      type: 'text' as const,
      left: 16,
      ...place,
      silent: true,
      style: { text, font, fill: tones.text, lineHeight: height },
    };
  };
  return [
    line('title', { top: edge }),
    line('subtitle', { top: edge + heightOf('title', frame.title) }),
    line('note', { bottom: edge / 2 }),
  ];
}
