/** The words of the product that every generated project is about. */
export const events = ['app.opened', 'app.created', 'record.created', 'member.invited'] as const;
export const origins = ['template', 'import', 'staff'] as const;
export const roles = ['admin', 'member'] as const;
export const locales = ['ja', 'en'] as const;
export const categories = ['productHelp', 'newsletter'] as const;
export const segments = ['paying', 'busy'] as const;
export const pages = ['/apps', '/apps/1/edit', '/members'] as const;
/** What a person comes to: a page, with or without a query. */
export const addresses = [...pages, '/apps?tab=new'] as const;
export const zones = [
  'UTC',
  'Asia/Tokyo',
  'America/New_York',
  'Europe/Berlin',
  'Pacific/Auckland',
  'Asia/Kathmandu',
] as const;

/** A scenario's clock begins here or within three years after it: far enough ahead that no real alarm rings meanwhile. */
export const epoch = Date.parse('2040-01-05T00:00:00Z');

/** What of a project others of its parts may name. */
export interface Named {
  readonly subject: 'account' | 'user';
  readonly milestones: readonly {
    readonly key: string;
    readonly subject: 'account' | 'user';
    readonly marked: boolean;
  }[];
  readonly experiences: readonly string[];
  /** Surveys that can be answered, with how. */
  readonly surveys: readonly {
    readonly key: string;
    readonly kind: 'scale' | 'option' | 'two';
    readonly most: number;
  }[];
  readonly health: boolean;
}
