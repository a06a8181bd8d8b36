import type { Contact } from './callRow.ts';

/** Name, role, mail and telephone, each in a cell of its own. */
export const contactCells = (contact: Contact | null): readonly string[] => [
  contact?.name ?? contact?.id ?? '',
  contact?.role ?? '',
  contact?.email ?? '',
  contact?.phone ?? '',
];
