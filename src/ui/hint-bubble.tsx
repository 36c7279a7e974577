import '@mantine/core/styles/Tooltip.layer.css';
import { Tooltip } from '@mantine/core';
import type { RefObject } from 'react';
import styles from './hint-bubble.module.css';

/** The visible half of a hint. A module of its own, since it brings the code that positions it. */
export default function HintBubble({
  text,
  target,
}: {
  readonly text: string;
  readonly target: RefObject<HTMLElement | null>;
}) {
  return (
    <Tooltip
      label={<bdi>{text}</bdi>}
      target={target}
      opened
      multiline
      maw={280}
      withArrow
      position="top-end"
      className={styles.bubble ?? ''}
    />
  );
}
