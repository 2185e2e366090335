/** Room between what was reached and what had covered it, in pixels. */
const GAP = 16;

/**
 * Scrolls the page so that what the Tab key reached does not lie under `cover`, which sticks to the upper or lower edge
 * of the window. Browsers scroll only to what is outside the window, whatever `scroll-margin` says; and
 * `scroll-padding` would also move the page for what stands in the cover itself.
 */
export function uncover(reached: EventTarget | null, cover: Element | null): void {
  // Not after a click: the page would move away under the pointer.
  if (!(reached instanceof HTMLElement) || reached.tabIndex < 0 || !reached.matches(':focus-visible')) return;
  if (!cover || cover.contains(reached)) return;
  const box = reached.getBoundingClientRect();
  const over = cover.getBoundingClientRect();
  if (box.bottom <= over.top || box.top >= over.bottom) return;
  const isBelow = over.top > innerHeight / 2;
  scrollBy({ top: isBelow ? box.bottom - over.top + GAP : box.top - over.bottom - GAP, behavior: 'instant' });
}
