import { describe, expect, test } from 'vitest';
import { told, cell, button, question, focusIn, anyText } from './surveyProbe.ts';
import { nps, reason, score, survey } from './surveys.ts';
import { useSurfaces } from './useSurfaces.ts';

const { open } = useSurfaces();

describe('answers', () => {
  test('a number chosen by pointer is reported and goes on; what is asked next follows from it', async () => {
    const page = await open({ experience: nps });
    await cell(page, 9).click();
    expect(await question(page)).toBe('What do you use the most?');
    expect(await told(page)).toEqual(['shown', 'answered score=9']);
    await page.getByText('Forms').click();
    await page.getByText('Mail notices').click();
    await button(page, 'Send').click();
    expect(await told(page)).toEqual([
      'shown',
      'answered score=9',
      'answered best=forms',
      'answered best=forms+mail',
      'completed',
    ]);
    expect(await page.locator('banso-host .card').textContent()).toContain('Thank you for telling us.');
  });

  test('by keyboard: digits, two of them together, arrows; nothing is told before it is confirmed', async () => {
    const page = await open({ experience: nps, unasked: false });
    expect(await focusIn(page)).toBe('radio 0');
    await page.keyboard.type('10');
    expect(await focusIn(page)).toBe('radio 10');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('4');
    expect(await focusIn(page)).toBe('radio 4');
    expect(await told(page)).toEqual(['shown']);
    await page.keyboard.press('Enter');
    expect(await told(page)).toEqual(['shown', 'answered score=4']);
    expect(await focusIn(page)).toBe('textarea');
  });

  test('a press on the line between two numbers is the number after it', async () => {
    const page = await open({ experience: nps });
    await cell(page, 7).click({ position: { x: 0.5, y: 20 } });
    expect(await told(page)).toEqual(['shown', 'answered score=7', 'completed']);
  });

  test('back keeps the answer, and a changed one is told again', async () => {
    const page = await open({ experience: survey([score, anyText]) });
    await cell(page, 3).click();
    await button(page, 'Back').click();
    expect(await page.getByRole('radio', { name: '3' }).isChecked()).toBe(true);
    await cell(page, 3).click();
    expect(await question(page)).toBe('What is missing?');
    await button(page, 'Back').click();
    await cell(page, 6).click();
    expect(await told(page)).toEqual(['shown', 'answered score=3', 'answered score=6']);
  });

  test('a text is told when it is left, not by the key', async () => {
    const page = await open({ experience: survey([anyText, score]) });
    expect(await button(page, 'Skip').isVisible()).toBe(true);
    await page.locator('banso-host textarea').fill('Faster lists');
    expect(await told(page)).toEqual(['shown']);
    await page.locator('#name').click();
    expect(await told(page)).toEqual(['shown', 'answered why=Faster lists']);
    await button(page, 'Next').click();
    await button(page, 'Back').click();
    expect(await page.locator('banso-host textarea').inputValue()).toBe('Faster lists');
    expect(await told(page)).toEqual(['shown', 'answered why=Faster lists']);
  });

  test('what is composed is one text, and Escape and Enter belong to the composing', async () => {
    const page = await open({ experience: survey([anyText]), plan: { locale: 'ja' }, unasked: false });
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'いちらん', selectionStart: 4, selectionEnd: 4 });
    await page.locator('banso-host textarea').evaluate((box) => {
      for (const key of ['Escape', 'Enter'])
        box.dispatchEvent(new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, composed: true }));
    });
    expect(await told(page)).toEqual(['shown']);
    await session.send('Input.insertText', { text: '一覧を速く' });
    await button(page, '送信').click();
    expect(await told(page)).toEqual(['shown', 'answered why=一覧を速く', 'completed']);
  });

  test('an answer of one’s own is told with its text', async () => {
    const page = await open({ experience: survey([reason]) });
    await page.getByText('The price').click();
    await page.getByText('Other').click();
    await page.getByRole('textbox', { name: 'Please tell us more' }).fill('We merged');
    await page.keyboard.press('Enter');
    expect(await told(page)).toEqual([
      'shown',
      'answered reason=price',
      'answered reason=other: We merged',
      'completed',
    ]);
  });

  test('shuffled options keep their order for the showing, with the other one last', async () => {
    const options = Array.from({ length: 12 }, (_, n) => ({
      key: `o${n}`,
      label: { en: `Option ${n}` },
      milestone: null,
    }));
    const page = await open({ experience: survey([{ ...reason, shuffled: true, options }, anyText]) });
    const order = () => page.locator('banso-host label').allTextContents();
    const first = await order();
    expect(first.at(-1)).toBe('Other');
    expect(first).not.toEqual([...options.map(({ label }) => label.en), 'Other']);
    await page.getByText('Option 3').click();
    await button(page, 'Next').click();
    await button(page, 'Back').click();
    expect(await order()).toEqual(first);
    expect(await page.getByRole('radio', { name: 'Option 3' }).isChecked()).toBe(true);
  });

  test('near the limit it says how many characters are left, and takes no more than 2,000', async () => {
    const page = await open({ experience: survey([anyText]) });
    const box = page.locator('banso-host textarea');
    await box.fill('あ'.repeat(1799));
    expect(await page.locator('banso-host #hint').textContent()).toBe('');
    await box.press('End');
    await page.keyboard.type('abc');
    expect(await page.locator('banso-host #hint').textContent()).toBe('198 characters left');
    await expect.poll(() => page.locator('banso-host [role=status]').textContent()).toBe('200 characters left');
    await page.keyboard.insertText('x'.repeat(500));
    expect((await box.inputValue()).length).toBe(2000);
  });

  test('it goes on where it was left, with what was answered before', async () => {
    const experiences = {
      'a-survey': {
        shown: 1,
        seenAt: null,
        completedAt: null,
        dismissedAt: null,
        snoozedAt: null,
        step: 'score',
        stepAt: '2026-01-01T00:00:00Z',
        answers: { score: 2 },
      },
    };
    const page = await open({ experience: nps, at: 'score', experiences });
    expect(await question(page)).toBe('What is missing?');
    await button(page, 'Back').click();
    expect(await page.getByRole('radio', { name: '2' }).isChecked()).toBe(true);
  });
});
