import { Button } from '@mantine/core';
import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs';
import IconChevronRight from '@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs';
import type { ReactNode } from 'react';

interface UnfoldButtonProps {
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly children: ReactNode;
}

/** Opens and closes what stands below it and is fetched only then; the same for a mouse, the keyboard and a reader of screens. */
export function UnfoldButton({ isOpen, onToggle, children }: UnfoldButtonProps) {
  const Icon = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <Button
      variant="default"
      leftSection={<Icon size={18} aria-hidden="true" />}
      aria-expanded={isOpen}
      onClick={() => onToggle(!isOpen)}
    >
      {children}
    </Button>
  );
}
