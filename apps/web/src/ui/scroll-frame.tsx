import { Box } from '@mantine/core';
import type { ReactNode } from 'react';
import './scroll-frame.css';

interface ScrollFrameProps {
  /** What is in it, to those who come to it with the keyboard. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A long list within a page. The keyboard can stand in it, since there is nothing in it to stand on. */
export function ScrollFrame({ label, children }: ScrollFrameProps) {
  return (
    <Box className="scroll-frame" role="group" aria-label={label} tabIndex={0}>
      {children}
    </Box>
  );
}
