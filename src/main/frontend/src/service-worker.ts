/**
 * Serves the pages of field work where there is no network. What it keeps comes with it, file by file, when it is installed; what the
 * server says is none of its business. It never takes over from an older one while a page is open: online the newest pages come from
 * the server anyway, and without a network the start page and the files of one build belong together.
 */
interface LastingEvent extends Event { waitUntil: (work: Promise<unknown>) => void }
interface AskingEvent extends Event { request: Request; respondWith: (answer: Promise<Response>) => void }
interface Scope {
  addEventListener: ((kind: 'install' | 'activate', listener: (event: LastingEvent) => void) => void) & ((kind: 'fetch', listener: (event: AskingEvent) => void) => void);
  clients: { claim: () => Promise<void> };
}

/** The files of this build, written here by the build, the start page first. */
declare const OFFLINE_FILES: readonly string[];
declare const OFFLINE_VERSION: string;

const scope = self as unknown as Scope;
const PREFIX = 'par-audit-pages-';
const START_PAGE = '/index.html';
/** Milliseconds after which a start page that does not come is taken from the device. */
const PATIENCE = 6_000;

async function install(): Promise<void> {
  const cache = await caches.open(PREFIX + OFFLINE_VERSION);
  await Promise.all(OFFLINE_FILES.map(async path => {
    // Files whose name is made of their content are the same in every build.
    const kept = path.startsWith('/assets/') ? await caches.match(path) : undefined;
    if (kept) await cache.put(path, kept);
    else await cache.add(path);
  }));
}

async function activate(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter(name => name.startsWith(PREFIX) && name !== PREFIX + OFFLINE_VERSION).map(name => caches.delete(name)));
  await scope.clients.claim();
}

/** The start page as the server has it, or the kept one where that does not come. */
async function page(request: Request): Promise<Response> {
  const kept = await caches.match(START_PAGE);
  if (!kept) return fetch(request);
  const late = new Promise<Response>(done => { setTimeout(() => { done(kept); }, PATIENCE); });
  return Promise.race([fetch(request).catch(() => kept), late]);
}

const isScreen = (path: string) => !path.includes('.') && !/^\/(api|v3|engine-rest|actuator|swagger-ui)(\/|$)/.test(path);

scope.addEventListener('install', event => { event.waitUntil(install()); });
scope.addEventListener('activate', event => { event.waitUntil(activate()); });
scope.addEventListener('fetch', event => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate' && isScreen(pathname)) event.respondWith(page(request));
  else if (OFFLINE_FILES.includes(pathname)) event.respondWith(caches.match(pathname).then(kept => kept ?? fetch(request)));
});
