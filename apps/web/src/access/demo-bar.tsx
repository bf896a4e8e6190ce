import { SegmentedControl } from '@mantine/core';
import type { Actor } from '@co-so/domain';
import { chooseDemoOfficial } from './demo-official.ts';

interface DemoBarProps {
  readonly actor: Actor;
  readonly officials: readonly Actor[];
}

/** The one clearly marked place where a demo official is chosen; it is not there outside the demonstration. */
export function DemoBar({ actor, officials }: DemoBarProps) {
  const change = (id: string) => {
    chooseDemoOfficial(id);
    location.reload();
  };
  return (
    <section className="demo-bar" aria-label="Bản trình diễn">
      <div className="demo-bar-inner">
        <span>
          <strong>Bản trình diễn.</strong> Đang làm việc với tư cách:
        </span>
        <SegmentedControl
          aria-label="Tư cách trong bản trình diễn"
          size="xs"
          value={actor.id}
          onChange={change}
          data={officials.map(({ id, title }) => ({ value: id, label: title.replace(' (trình diễn)', '') }))}
        />
      </div>
    </section>
  );
}
