import type { MouseEvent } from 'react';

/**
 * Leaving a field shows what is wrong with it, which moves what stands below: a press would end beside what it was
 * meant for. So a press leaves no field.
 */
export function keepPlace(event: MouseEvent): void {
  event.preventDefault();
}
