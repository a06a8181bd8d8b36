import type { SettingChange } from '@banso/protocol';
import type { Words } from './words.ts';

/** What a setting is called. */
export function settingName(setting: SettingChange['setting'], { settings: say }: Words): string {
  return { switch: say.switch, identity: say.identity, staffMinutes: say.staffMinutes }[setting];
}

/** What a setting's value is called; one that is not known is shown as it is. */
export function settingValue(setting: SettingChange['setting'], value: string, { settings, tasks }: Words): string {
  if (setting === 'staffMinutes') return value === '' ? settings.notSaid : tasks.minutes(value);
  const choices: { readonly [value: string]: { readonly name: string } } =
    setting === 'switch' ? settings.switches : settings.identities;
  return choices[value]?.name ?? value;
}
