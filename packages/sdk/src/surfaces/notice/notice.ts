import type { Announcement, Banner } from '@banso/engine';
import type { StartSurface, Surface } from '../surface.ts';
import { startAnnouncement } from './announcement.ts';
import { startBanner } from './banner.ts';

/** What tells one thing along an edge (banner), over the page or in its corner (announcement). */
export const startNotice: StartSurface<Announcement | Banner> = (surface) =>
  surface.experience.kind === 'banner'
    ? startBanner(surface as Surface<Banner>)
    : startAnnouncement(surface as Surface<Announcement>);
