import { uncover } from '../uncover.js';

/** A table that fits its place keeps its column names in sight and is no stop of the keyboard; another one scrolls. */
export function fitTables(): void {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const fits = target.scrollWidth <= target.clientWidth;
      target.classList.toggle('fits', fits);
      if (fits) target.removeAttribute('tabindex');
      else target.setAttribute('tabindex', '0');
    }
  });
  for (const table of document.querySelectorAll('.table')) {
    observer.observe(table);
    table.addEventListener('focusin', ({ target }) => uncover(target, table.querySelector('thead th')));
  }
}
