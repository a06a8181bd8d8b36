export { BansoProvider } from './provider.ts';
export type { BansoProviderProps } from './provider.ts';
export { useBanso, useBusy, useMilestone, useProgress } from './hooks.ts';
