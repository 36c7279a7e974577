import { type ComponentType, createContext, use } from 'react';
import type { SettingPath } from '../../systems/settings.ts';
import type { Declared } from '../declaration.ts';
import type { ControlProps } from './control-props.ts';
import type { SettingKind } from './setting-kind.ts';

/** What draws a setting, for what has settings within: a table knows its rows, not what stands in their cells. */
export interface Drawing {
  readonly Control: ComponentType<KindControlProps>;
  readonly SettingNode: ComponentType<SettingProps>;
}

export interface KindControlProps extends ControlProps {
  readonly kind: SettingKind;
}

export interface SettingProps {
  readonly path: SettingPath;
  readonly declared: Declared;
  readonly required: boolean;
}

export const DrawingContext = createContext<Drawing | null>(null);

export function useDrawing(): Drawing {
  const drawing = use(DrawingContext);
  if (!drawing) throw new Error('A table stands outside of its form.');
  return drawing;
}
