import { useEffect, useState } from 'preact/hooks';

/** Whether the device is connected, as far as the browser knows. */
export function useOnline(): boolean {
  const [isOnline, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }, []);
  return isOnline;
}

/** Used by finger: a keyboard on the screen comes with the focus. */
export function isTouched(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}

/** Whether the reader has asked for less motion. */
export function isCalm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
