import { benchHttp } from './http.js';

/** `npm run bench`: every measurement, one after the other. */
await benchHttp();
