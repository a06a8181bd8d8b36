import { describe, expect, it } from 'vitest';
import type { MemberBody } from '@banso/protocol';
import { accountName, namesOf, personName } from './names.ts';

function member(id: string, traits: MemberBody['traits']): MemberBody {
  return { id, traits, role: null, reachable: false, unreachable: 'noAddress', lastSeenAt: null, progress: 0 };
}

describe('names', () => {
  it('of an account are its own, else its one user’s, else its id', () => {
    const users = [member('a', { name: '佐藤' })];
    expect(accountName({ id: 'a', traits: { name: '星野製作所' }, users })).toBe('星野製作所');
    expect(accountName({ id: 'a', traits: {}, users })).toBe('佐藤');
    expect(accountName({ id: 'b', traits: { name: 7 }, users })).toBe('b');
  });

  it('of a person are the first that says who they are', () => {
    expect(personName(member('u', { firstName: '美咲', email: 'm@example.com' }))).toBe('美咲');
    expect(personName(member('u', { name: '', email: 'm@example.com' }))).toBe('m@example.com');
    expect(personName(member('u', {}))).toBe('u');
  });

  it('of what a page names by key are its titles: the reader’s language, else the first there is, else the key', () => {
    const none = {
      playbook: {},
      milestone: {},
      experience: {},
      followUp: {},
      step: {},
      category: {},
      article: {},
      answer: {},
    };
    const followUp = { stuck: { ja: '停滞', en: 'Stuck' }, quiet: { en: 'Quiet' }, empty: {} };
    const names = namesOf({ titles: { ...none, followUp }, mails: [] }, 'ja');
    expect(['stuck', 'quiet', 'empty', 'gone'].map(names.followUp)).toEqual(['停滞', 'Quiet', 'empty', 'gone']);
    expect(names.effect('e-1')).toBe('e-1');
  });

  it('of a follow-up’s step are what it says or asks, else its own key without the follow-up’s', () => {
    const none = { playbook: {}, milestone: {}, experience: {}, followUp: {}, category: {}, article: {}, answer: {} };
    const step = { 'stuck/letter': { ja: '止まっていますか', en: 'Where did you stop?' } };
    const named = (['ja', 'en'] as const).map((locale) => namesOf({ titles: { ...none, step }, mails: [] }, locale));
    expect(named.map((names) => names.step('stuck/letter'))).toEqual(['止まっていますか', 'Where did you stop?']);
    expect(named.map((names) => names.step('stuck/rest'))).toEqual(['rest', 'rest']);
  });
});
