export const words = {
  ja: {
    title: '見本帳',
    surface: '表示の種類',
    state: '状態',
    look: '言語と配色',
    light: '明るい',
    dark: '暗い',
    written: 'この表示の書き方',
    writtenLead: 'プレイブックに次のように書くと、上の表示になります。コピーしてお使いください。',
  },
  en: {
    title: 'Gallery',
    surface: 'Surface',
    state: 'State',
    look: 'Language and colours',
    light: 'Light',
    dark: 'Dark',
    written: 'How this is written',
    writtenLead: 'These lines of a playbook make what you see above. Copy them, and make them yours.',
  },
} as const;
