import { Button } from '@mantine/core';

interface PartButtonsProps {
  readonly name: string;
  readonly index: number;
  readonly onMoveUp: () => void;
  readonly onRemove: () => void;
}

/** What can be done with one of several parts as a whole. */
export function PartButtons({ name, index, onMoveUp, onRemove }: PartButtonsProps) {
  return (
    <div className="part-buttons">
      {index > 0 && (
        <Button variant="default" aria-label={`Đưa lên ${name}`} onClick={onMoveUp}>
          Đưa lên
        </Button>
      )}
      <Button variant="default" onClick={onRemove}>
        Bỏ {name}
      </Button>
    </div>
  );
}
