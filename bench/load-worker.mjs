/** Sends requests from a thread of its own, so that the sender's work is not counted as the server's. */
import { Agent, request } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

const { port, connections } = workerData;
const agent = new Agent({ keepAlive: true, maxSockets: connections });

/** One request; its time in milliseconds. */
function send({ method, path, headers, body }) {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const outgoing = request({ port, host: '127.0.0.1', method, path, headers, agent }, (response) => {
      response.resume();
      response.on('end', () => {
        if (response.statusCode === 200) resolve(performance.now() - startedAt);
        else reject(new Error(`${method} ${path}: ${response.statusCode}`));
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

parentPort.on('message', async ({ requests, durationMs }) => {
  try {
    const times = [];
    let next = 0;
    const startedAt = performance.now();
    const until = startedAt + durationMs;
    const connection = async () => {
      while (performance.now() < until) times.push(await send(requests[next++ % requests.length]));
    };
    await Promise.all(Array.from({ length: connections }, connection));
    parentPort.postMessage({ times: Float64Array.from(times), elapsedMs: performance.now() - startedAt });
  } catch (error) {
    parentPort.postMessage({ error: String(error) });
  }
});
