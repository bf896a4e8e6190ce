import type { ChartOption } from './chart-engine.ts';

interface PictureSize {
  readonly width: number;
  readonly height: number;
}

export async function chartSvg(option: ChartOption, { width, height }: PictureSize): Promise<Blob> {
  const { drawnText } = await import('./chart-engine.ts');
  return new Blob([drawnText(option, width, height)], { type: 'image/svg+xml' });
}

/** At twice the size, so that it stays sharp on paper. */
export async function chartPng(option: ChartOption, size: PictureSize): Promise<Blob> {
  const address = URL.createObjectURL(await chartSvg(option, size));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return await painted(image, size.width * 2, size.height * 2);
  } finally {
    URL.revokeObjectURL(address);
  }
}

function painted(image: HTMLImageElement, width: number, height: number): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the picture could not be painted'))),
      'image/png',
    );
  });
}
