import { newId } from './newId.ts';
import type { Colour, Field, FieldType, Locale } from './world.ts';

export interface AppTemplate {
  readonly key: string;
  readonly colour: Colour;
  readonly name: string;
  readonly about: string;
  readonly fields: readonly (readonly [FieldType, string, (readonly string[])?])[];
}

export const templates: { readonly [locale in Locale]: readonly AppTemplate[] } = {
  ja: [
    {
      key: 'customers',
      colour: 'indigo',
      name: '顧客リスト',
      about: '会社・担当者・次の予定をひとつに。',
      fields: [
        ['text', '会社名'],
        ['person', '担当者'],
        ['phone', '電話番号'],
        ['date', '次の予定'],
      ],
    },
    {
      key: 'daily-report',
      colour: 'ochre',
      name: '日報',
      about: '今日の動きと、明日への申し送り。',
      fields: [
        ['date', '日付'],
        ['person', '記入者'],
        ['multiline', '今日やったこと'],
        ['multiline', '申し送り'],
      ],
    },
    {
      key: 'equipment',
      colour: 'plum',
      name: '備品の貸し出し',
      about: '誰が、何を、いつまで使うか。',
      fields: [
        ['text', '備品名'],
        ['person', '借りる人'],
        ['date', '返却予定日'],
        ['choice', '状態', ['貸出中', '返却済み']],
      ],
    },
  ],
  en: [
    {
      key: 'customers',
      colour: 'indigo',
      name: 'Customers',
      about: 'Company, contact and next step in one place.',
      fields: [
        ['text', 'Company'],
        ['person', 'Owner'],
        ['phone', 'Phone'],
        ['date', 'Next step'],
      ],
    },
    {
      key: 'daily-report',
      colour: 'ochre',
      name: 'Daily report',
      about: 'What was done, and what tomorrow needs.',
      fields: [
        ['date', 'Date'],
        ['person', 'Written by'],
        ['multiline', 'Done today'],
        ['multiline', 'For tomorrow'],
      ],
    },
    {
      key: 'equipment',
      colour: 'plum',
      name: 'Equipment loans',
      about: 'Who has what, and until when.',
      fields: [
        ['text', 'Item'],
        ['person', 'Borrower'],
        ['date', 'Due back'],
        ['choice', 'State', ['On loan', 'Returned']],
      ],
    },
  ],
};

export function fieldsOf(template: AppTemplate): readonly Field[] {
  return template.fields.map(([type, label, options = []]) => ({
    id: newId('f'),
    type,
    label,
    required: false,
    options,
  }));
}
