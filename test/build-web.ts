/** Builds what the server serves to browsers, when it has changed. */
export default async function build(): Promise<void> {
  // @ts-expect-error a plain script: `npm start` runs it without a loader
  const { buildWeb } = await import('../scripts/build-web.mjs');
  await buildWeb();
}
