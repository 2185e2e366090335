const NAMESPACE = 'http://www.w3.org/2000/svg';

/** A picture from its outline, for what is drawn without Preact; the words beside it say what it means. */
export function svgIcon(path: string): SVGElement {
  const svg = document.createElementNS(NAMESPACE, 'svg');
  const outline = document.createElementNS(NAMESPACE, 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  outline.setAttribute('d', path);
  svg.append(outline);
  return svg;
}
