import { signInQuietly } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

test.describe('the frame of all pages', () => {
  test('the skip link leads to the content', async ({ page }) => {
    await page.goto('/servers');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to the content' });
    await expect(skip).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
  });

  test('a page change moves the focus to the heading and names the page in the title', async ({ page }) => {
    await signInQuietly(page, 'admin');
    await page.goto('/plugins');
    await page.getByRole('navigation').getByRole('link', { name: 'Servers' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Servers' })).toBeFocused();
    await expect(page).toHaveTitle('Servers · Plugboard');
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1, name: 'Plugins' })).toBeFocused();
    await expect(page).toHaveTitle('Plugins · Plugboard');
  });

  test('who wants less motion sees another scheme at once, with nothing fading', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto('/servers');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    // Counted in the moment of the change: a fade may be over a frame later.
    const change = await page.evaluateHandle(() => ({
      fading: new Promise<number>((resolve) => {
        new MutationObserver(() => resolve(document.getAnimations().length)).observe(
          document.documentElement,
          {
            attributeFilter: ['data-mantine-color-scheme'],
          },
        );
      }),
    }));
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await change.evaluate(({ fading }) => fading)).toBe(0);
  });

  test('the colour scheme follows the system until it is chosen, and is remembered', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto('/servers');
    const html = page.locator('html');
    await expect(html).toHaveAttribute('data-mantine-color-scheme', 'dark');
    await page.getByRole('button', { name: 'Colour scheme: as the system. Change to: light' }).click();
    await expect(html).toHaveAttribute('data-mantine-color-scheme', 'light');
    await page.reload();
    await expect(page.getByRole('button', { name: /Colour scheme: light/ })).toBeVisible();
    await expect(html).toHaveAttribute('data-mantine-color-scheme', 'light');
  });

  test.describe('in a German browser', () => {
    test.use({ locale: 'de-DE' });

    test('speaks German, and English when asked to', async ({ page }) => {
      await page.goto('/servers');
      await expect(page.getByRole('heading', { level: 1, name: 'Ihre Plugins an einem Ort' })).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', 'de');
      await page.getByRole('button', { name: 'English' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Your plugins, in one place' })).toBeVisible();
      await page.reload();
      await expect(page.getByRole('heading', { level: 1, name: 'Your plugins, in one place' })).toBeVisible();
    });
  });

  test('an address that names no page says so and leads on', async ({ page }) => {
    await page.goto('/no/such/page');
    await expect(page.getByText('There is no page at this address.')).toBeVisible();
    await page.getByRole('link', { name: 'Go to the start page' }).click();
    await expect(page).toHaveURL('/servers');
  });
});

test('where one is can be seen in colours that a person has chosen for everything', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/servers');
  const colourOf = (name: string) =>
    page
      .getByRole('navigation')
      .getByRole('link', { name })
      .evaluate((link) => getComputedStyle(link).color);
  expect(await colourOf('Servers')).not.toBe(await colourOf('Plugins'));
});
