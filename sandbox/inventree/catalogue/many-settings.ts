import type { SettingDefinition } from '../setting-definition.ts';
import { packaged } from './define.ts';
import { WAREHOUSE_TOOLS } from './people.ts';
import { choice, decimal, secret, text, toggle, wholeNumber } from './settings.ts';

const SUBJECTS = ['Goods in', 'Storage', 'Picking', 'Packing', 'Shipping', 'Returns', 'Counting', 'Labels'];

function setting(index: number): SettingDefinition {
  const number = String(index + 1).padStart(3, '0');
  const key = `SETTING_${number}`;
  const subject = SUBJECTS[Math.floor(index / 25)] ?? 'Other';
  const about = `${subject}, rule ${(index % 25) + 1}`;
  switch (index % 8) {
    case 0:
      return toggle(key, `${subject}: rule ${number} applies`, about, index % 3 === 0);
    case 1:
      return wholeNumber(key, `${subject}: limit ${number}`, about, index, { units: 'pieces' });
    case 2:
      return decimal(key, `${subject}: factor ${number}`, about, index / 4);
    case 3:
      return choice(key, `${subject}: way ${number}`, about, {
        a: 'As it comes',
        b: 'By date',
        c: 'By place',
      });
    case 4:
      return secret(key, `${subject}: password ${number}`, about);
    case 5:
      return wholeNumber(key, `${subject}: time ${number}`, about, 5, { units: 'min', required: true });
    default:
      return text(key, `${subject}: text ${number}`, about, index % 2 === 0 ? '' : `text of rule ${number}`);
  }
}

/** More settings than fit on a page. */
export const MANY_SETTINGS = packaged('two-hundred-settings', {
  title: 'Two hundred settings',
  description: 'Has a rule for everything, and a setting for every rule',
  author: WAREHOUSE_TOOLS,
  version: '8.0.1',
  license: 'Proprietary',
  mixins: ['settings'],
  settings: Array.from({ length: 200 }, (_, index) => setting(index)),
});
