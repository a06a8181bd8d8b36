import { accessibleText, plain } from './accessibleText.ts';

/** Elements that have a role without saying so (W3C html-aria); roles that only ARIA gives are not listed. */
const native: { readonly [role: string]: string } = {
  button: 'button,summary,input:is([type=button],[type=submit],[type=reset])',
  link: 'a[href]',
  textbox: 'textarea,input:is(:not([type]),[type=text],[type=email],[type=tel],[type=url])',
  searchbox: 'input[type=search]',
  spinbutton: 'input[type=number]',
  checkbox: 'input[type=checkbox]',
  radio: 'input[type=radio]',
  combobox: 'select',
  heading: 'h1,h2,h3,h4,h5,h6',
  img: 'img',
  list: 'ul,ol',
  listitem: 'li',
  row: 'tr',
  table: 'table',
  navigation: 'nav',
  main: 'main',
  form: 'form',
  dialog: 'dialog',
};

/** Elements of a role, and of a name where one is asked for. */
export function withRole(root: ParentNode, role: string, text: string | null): Element[] {
  const own = Object.hasOwn(native, role) ? `:is(${native[role]}):not([role]),` : '';
  const elements = [...root.querySelectorAll(`${own}[role="${CSS.escape(role)}"]`)];
  return text === null ? elements : elements.filter((element) => accessibleText(element) === plain(text));
}
