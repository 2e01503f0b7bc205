// A web server for a folder on this machine: what any host would do, and what a clumsy one does.

import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

async function fileAt(folder, path) {
  const file = join(folder, normalize(path));
  return (await stat(file)).isDirectory() ? join(file, 'index.html') : file;
}

/**
 * Serves folders under paths of one origin.
 *
 * @param {Record<string, string>} folders a folder for each path, as `{ '/': 'dist' }`; paths end in `/`
 * @param {{ types?: Record<string, string>, headers?: Record<string, string> }} manners types for endings that differ from
 *   the right ones; headers for every answer
 * @returns the origin, the paths that were asked for, and how to stop
 */
export async function serve(folders, { types = {}, headers = {} } = {}) {
  const asked = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://x').pathname);
    asked.push(path);
    const prefix = Object.keys(folders).filter((start) => path.startsWith(start)).sort((a, b) => b.length - a.length)[0];
    try {
      const file = await fileAt(folders[prefix], path.slice(prefix.length));
      const type = { ...TYPES, ...types }[extname(file)] ?? 'application/octet-stream';
      const body = await readFile(file);
      response.writeHead(200, { 'content-type': type, ...headers }).end(body);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain', ...headers }).end('There is no such file.');
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () => new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
  return { origin: `http://127.0.0.1:${server.address().port}`, asked, stop };
}
