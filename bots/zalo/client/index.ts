export * from './client.js';
export * from './errors.js';
export * from './schemas.js';
export * from './secret.js';
export * from './styled-text.js';
export * from './transport.js';
