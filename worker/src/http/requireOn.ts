import type { Project } from '../directory/projects.ts';
import { Refusal } from './refusal.ts';

/** Refuses what would count or show something while staff keep the project off. */
export function requireOn({ off }: Pick<Project, 'off'>): void {
  if (off) throw new Refusal('gone', 'Banso is switched off for this project.');
}
