import { colleaguesIn, fullName, type Field, type FieldType } from '../world/world.ts';
import { useDesk } from '../ui/desk.ts';

const inputTypes: { readonly [type in FieldType]?: 'number' | 'date' | 'time' | 'tel' | 'email' | 'url' } = {
  number: 'number',
  money: 'number',
  date: 'date',
  time: 'time',
  phone: 'tel',
  email: 'email',
  link: 'url',
};

interface Props {
  readonly field: Field;
  readonly value: string;
  readonly wrong: boolean;
  readonly onValue: (value: string) => void;
}

/** The control with which a field of this type is filled in. */
export function EntryInput({ field, value, wrong, onValue }: Props) {
  const { account, text, world } = useDesk();
  const shared = {
    id: field.id,
    value,
    'aria-required': field.required,
    'aria-invalid': wrong,
    'aria-describedby': wrong ? `${field.id}-wrong` : undefined,
    onInput: (event: { currentTarget: { value: string } }) => onValue(event.currentTarget.value),
  };
  if (field.type === 'multiline') return <textarea rows={3} {...shared} />;
  if (field.type === 'check')
    return (
      <input
        id={field.id}
        type="checkbox"
        checked={value !== ''}
        onChange={(event) => onValue(event.currentTarget.checked ? 'yes' : '')}
      />
    );
  if (field.type === 'choice' || field.type === 'person') {
    const colleagues = colleaguesIn(world, account.id).map(fullName);
    return (
      <select {...shared}>
        <option value="">{text.records.choose}</option>
        {(field.type === 'person' ? colleagues : field.options).map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    );
  }
  // preact's types want each input's type known in advance; here it is the form builder's choice.
  const type = (inputTypes[field.type] ?? 'text') as 'text';
  return <input type={type} autocomplete="off" {...shared} />;
}
