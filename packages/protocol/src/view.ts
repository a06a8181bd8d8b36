/** What an account tells the page about its person; made by `viewOf` of the engine. */
export type { View } from '@banso/engine';
