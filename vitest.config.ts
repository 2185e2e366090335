import { configDefaults, defineConfig } from 'vitest/config';

// `npm run test:slow` runs what takes minutes; `npm test` leaves it out.
const slow = process.env.SLOW === '1' ? [] : ['test/slow/**'];

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: [...configDefaults.exclude, ...slow],
    // Programs that tests start load no model unless the test is about one.
    env: { EMBEDDING_MODEL: 'none' },
    // Generous: a loaded machine is slow, and a timing is never a test.
    testTimeout: 30_000,
    globalSetup: ['test/build-web.ts', 'test/browser/unpack-browser.ts'],
  },
});
