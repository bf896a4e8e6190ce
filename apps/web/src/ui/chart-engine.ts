import { BarChart, ScatterChart } from 'echarts/charts';
import type { BarSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import { GraphicComponent, GridComponent, MarkLineComponent } from 'echarts/components';
import type { GraphicComponentOption, GridComponentOption, MarkLineComponentOption } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import type { ComposeOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

export type ChartOption = ComposeOption<
  BarSeriesOption | ScatterSeriesOption | GraphicComponentOption | GridComponentOption | MarkLineComponentOption
>;

register([BarChart, ScatterChart, GraphicComponent, GridComponent, MarkLineComponent, SVGRenderer]);

/** Draws into an element and follows its width, on paper too; the answer takes the drawing away again. */
export function draw(element: HTMLElement, option: ChartOption): () => void {
  const chart = init(element, null, { renderer: 'svg' });
  chart.setOption(option);
  // A part of the page that is hidden for a moment has no width to draw for. What is drawn is shown at once: before a
  // page is printed no later frame comes, and a frame in between would show old bars at a new axis.
  const fit = () => {
    if (element.clientWidth === 0) return;
    chart.resize();
    chart.getZr().flush();
  };
  const observer = new ResizeObserver(fit);
  observer.observe(element);
  const paper = matchMedia('print');
  paper.addEventListener('change', fit);
  addEventListener('beforeprint', fit);
  addEventListener('afterprint', fit);
  return () => {
    observer.disconnect();
    paper.removeEventListener('change', fit);
    removeEventListener('beforeprint', fit);
    removeEventListener('afterprint', fit);
    chart.dispose();
  };
}

/** The drawing as a text, without a screen. */
export function drawnText(option: ChartOption, width: number, height: number): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption(option);
  const text = chart.renderToSVGString();
  chart.dispose();
  return text;
}
