const kept = 'banso.name';

/** What the person called themselves when they last signed in here; empty: nobody did. */
export const readName = (storage: Pick<Storage, 'getItem'>): string => storage.getItem(kept) ?? '';

export const keepName = (storage: Pick<Storage, 'setItem'>, name: string): void => storage.setItem(kept, name);
