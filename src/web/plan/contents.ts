const NARROW = '(max-width: 63.99rem)';
/** A heading above this line, in pixels from the top, has begun. */
const READING_LINE = 140;

/** The contents list: closed on a phone, and beside the text it shows where the reader is. */
export function followReading(list: HTMLDetailsElement): void {
  if (matchMedia(NARROW).matches) list.open = false;
  const places = [...list.querySelectorAll('a')].flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading ? [{ link, heading }] : [];
  });
  let current: HTMLAnchorElement | undefined;
  const look = () => {
    const begun = places.filter(({ heading }) => heading.getBoundingClientRect().top < READING_LINE);
    const next = begun.at(-1)?.link;
    if (next === current) return;
    current?.removeAttribute('aria-current');
    next?.setAttribute('aria-current', 'true');
    current = next;
    if (next) reveal(next, list);
  };
  let isWaiting = false;
  addEventListener(
    'scroll',
    () => {
      if (isWaiting) return;
      isWaiting = true;
      requestAnimationFrame(() => {
        isWaiting = false;
        look();
      });
    },
    { passive: true },
  );
  look();
}

/** Scrolls the list alone, never the page. */
function reveal(link: HTMLElement, list: HTMLElement): void {
  const inside = link.getBoundingClientRect();
  const around = list.getBoundingClientRect();
  if (inside.top < around.top) list.scrollTop -= around.top - inside.top;
  else if (inside.bottom > around.bottom) list.scrollTop += inside.bottom - around.bottom;
}
