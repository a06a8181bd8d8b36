import type { ProjectFile } from '@banso/playbook';
import { readStory } from './story.ts';
import type { Story } from './story.ts';

type Json = { [key: string]: unknown };

/** Lists of whose members a story may do without some. */
const lists = ['events', 'users', 'followUps', 'broadcasts', 'surveys', 'experiences', 'milestones', 'steps'];

/** The same story with as little in it as still goes wrong; `tries`: how often it is asked whether it does. */
export async function shrunk(story: Story, goesWrong: (one: Story) => Promise<boolean>, tries: number): Promise<Story> {
  let [least, left] = [story, tries];
  for (let n = 0; left > 0;) {
    const files = without(least.files, n);
    if (!files) return least;
    const smaller = readStory(files);
    if (smaller) left -= 1;
    if (smaller && (await goesWrong(smaller))) least = smaller;
    else n += 1;
  }
  return least;
}

/** The files without the `n`th member of a list in them; null: there are not so many. */
function without(files: readonly ProjectFile[], n: number): readonly ProjectFile[] | null {
  let left = n;
  for (const { path, text } of files) {
    const content = JSON.parse(text) as Json;
    const taken = takeOut(content, () => (left -= 1) < 0);
    if (taken)
      return files.map((file) => (file.path === path ? { path, text: JSON.stringify(content, null, 2) } : file));
  }
  return null;
}

/** Takes out the first member of which it is said, as deep as lists stand in members of lists. */
function takeOut(content: Json, isIt: () => boolean): boolean {
  for (const name of lists) {
    const list = content[name];
    if (!Array.isArray(list)) continue;
    for (const [at, member] of list.entries()) {
      if (isIt()) return list.splice(at, 1).length > 0;
      if (takeOut(member as Json, isIt)) return true;
    }
  }
  return false;
}
