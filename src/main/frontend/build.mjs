// Called by Maven. Installs packages when package.json or the lock changed, builds when sources changed, and otherwise does nothing.
// `node build.mjs` builds into target/classes/static, `node build.mjs check` runs lint and unit tests;
// `node build.mjs check true` with the rules that take long, too.
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, '..', '..', '..', 'target');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const packageFiles = ['package.json', 'package-lock.json', '.npmrc'];
const sourceFiles = [...packageFiles, 'index.html', 'vite.config.ts', 'tsconfig.json', 'eslint.config.mjs', 'openapi.json', 'build.mjs'];
const sourceFolders = ['src', 'public', 'eslint', 'contract'];
/** What unit tests read besides: the models and forms of the product and the vectors that the server is held against, too. */
const testFolders = ['bpmn', 'forms', 'src/test/resources/forms'].map(name => join(target, '..', name));

function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .flatMap(entry => (entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();
}

function digestOf(files) {
  const hash = createHash('sha256').update(process.version);
  for (const file of files.filter(existsSync)) {
    hash.update('\0').update(relative(here, file)).update('\0').update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Runs the work unless its stamp says that it was done for the same digest; the stamp goes first, so a broken run is repeated. */
async function once(stamp, digest, result, work) {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest && existsSync(result)) return;
  rmSync(stamp, { force: true });
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, digest);
}

function run(...args) {
  execFileSync(npm, args, { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
}

/** Like {@link run}, beside others. */
function beside(...args) {
  return new Promise((done, failed) => {
    spawn(npm, args, { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' })
      .on('error', failed)
      .on('exit', code => { if (code === 0) done(); else failed(new Error(`npm ${args.join(' ')} ended with ${code}`)); });
  });
}

/** Leaves beside every text that is worth it its compressed form: the server sends that as it is. */
function compressUnder(folder) {
  const texts = filesUnder(folder).filter(name => /\.(js|css|html|svg|json)$/.test(name)).map(name => [name, readFileSync(name)]);
  for (const [name, text] of texts.filter(([, each]) => each.length >= 1024)) writeFileSync(`${name}.gz`, gzipSync(text, { level: 9 }));
}

const packages = digestOf(packageFiles.map(name => join(here, name)));
const modules = join(here, 'node_modules');
await once(join(modules, '.stamp'), packages, join(modules, 'vite'), () => run('ci', '--no-progress'));

const sources = [...sourceFiles.map(name => join(here, name)), ...sourceFolders.flatMap(name => filesUnder(join(here, name)))];
if (process.argv[2] === 'check') {
  // Types are checked by the build. A check with every rule is more than one without, so each has its stamp.
  const everything = process.argv[3] === 'true';
  process.env.LINT_EVERYTHING = String(everything);
  await once(join(target, everything ? 'frontend-check-everything.stamp' : 'frontend-check.stamp'), digestOf([...sources, ...testFolders.flatMap(filesUnder)]), modules,
    () => Promise.all([beside('run', 'lint'), beside('run', 'test')]));
} else {
  const built = join(target, 'classes', 'static');
  await once(join(target, 'frontend.stamp'), digestOf(sources), join(built, 'index.html'), async () => {
    await Promise.all([beside('run', 'types'), beside('run', 'bundle')]);
    compressUnder(built);
  });
}
