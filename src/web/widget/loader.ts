import { ATTRIBUTES, defineWidget } from './element.js';

/**
 * The one script of a portal's page. Makes `<hoi-ke-hoach>` known, and adds one with the script's own data attributes
 * where the page has none.
 */
const script = document.currentScript;
if (script instanceof HTMLScriptElement && !customElements.get('hoi-ke-hoach')) {
  defineWidget(new URL(script.src).origin);
  const add = () => {
    if (document.querySelector('hoi-ke-hoach')) return;
    const element = document.createElement('hoi-ke-hoach');
    for (const name of ATTRIBUTES) {
      const value = script.dataset[name];
      if (value !== undefined) element.dataset[name] = value;
    }
    document.body.append(element);
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', add);
  else add();
}
